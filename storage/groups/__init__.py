"""Network groups, what companies told for their sake, and the searches for them."""
