"""How a person's letters are said when they leave: from the facts as they are, in Teams or as e-mails."""
