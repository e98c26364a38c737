"""The Teams app package: the manifest, its languages, and the icons with what draws them."""
