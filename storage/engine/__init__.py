"""The database: connections, transactions, statements, columns."""
