"""Files to take along: tables for a spreadsheet, and the monthly report."""
