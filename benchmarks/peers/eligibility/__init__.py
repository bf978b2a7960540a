"""One eligibility workload, written for placet and for each of its peers."""
