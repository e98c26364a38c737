"""The project leader's day: status, board, report, export, log and roles."""
