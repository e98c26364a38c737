"""What the project leader and the hosts can do beside what everybody can."""
