"""A place in the programme: confirmed, waited for, offered, declined, given up."""
