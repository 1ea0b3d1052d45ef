"""Working days, networks, forward and backward passes: arithmetic on whole numbers.

Steps as they are stated (`network.Step`) are asked for their `flaws`; sound ones give a `plan.plan` with everything
that a reader wants of one project. For many projects `network`, `forward` and `plan.finish` are enough. `targets` and
`money` break a backward pass down to months.
"""
