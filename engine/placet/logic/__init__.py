"""The logic: formulas, residuals, open points and the four verdicts. Knows no YAML."""
