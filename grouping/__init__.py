"""Proposes network groups: searches for those that `programme.groups` says are best."""
