"""What the rules of the grammar mean, one module a kind of time.

Each reader takes the groups of a rule's match and gives the meaning, or None where the words are no
time after all.
"""
