"""The map of Norway: its counties' outlines, and a point in each municipality. © Kartverket, CC BY 4.0."""
