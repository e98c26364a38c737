"""What the project leader sees: figures, reports, exports, and what was changed."""
