"""Network groups: the leader proposes, changes and publishes them; companies are asked and answer."""
