"""The workload in the form of each peer, one module a peer."""
