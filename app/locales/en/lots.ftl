# Lots that nobody can grind: a secret committed before the vote, and a draw in public after it.

lot-title = The lot for ties
lot-source = Drawn in public: { $source }
lot-commitment = Commitment to the secret (SHA-256), published before the vote:
lot-waits = Not drawn yet. Nobody knows the seed.
lot-drawn = Drawn on { $moment }. Entered, neither seeing the other’s entry, by { $first } and { $second }:
lot-secret = The secret that had been committed:
lot-seed = Seed, the SHA-256 of the secret followed by the draw:
lot-again = Do it yourself:
lot-usual-draw = Ten dice thrown before the meeting after the closing
lot-form-committed = A draw in public after the vote
lot-form-published = A seed published with the rule
field-lot = How lots for ties are drawn
field-draw = What is drawn in public, where and when
settings-rule-lot-hint = With a draw in public after the vote nobody can work out beforehand whom it favours. When the rule is locked a secret is made and its fingerprint published.
settings-rule-draw-hint = For the draw in public only. At least ten digits or letters, such as ten dice.
prepare-draw-hint = Decides ties. It is drawn after the closing and entered by two people. At least ten digits or letters, such as ten dice.
plain-rule-draw = The lot: after the vote there is a draw in public ({ $source }). The seed is the SHA-256 of a secret, committed when the rule is locked, followed by what was drawn. The SHA-256 of “seed|number” is computed, and the smallest wins.
terms-ties-lot = A tie is decided by a draw in public after the closing: { $draw }.
terms-ties-earlier-stages-then-lot = A tie is decided by who had more at the last stage at which they differed; if they never did, by a draw in public after the closing: { $draw }.
result-waits-for-lot = There is a tie, and the lot is not drawn yet. The result waits for it; what doesn’t hang on it stands in the steps.
selection-waits = Everything is counted. Between these proposals the lot decides, and it is not drawn yet: the selection waits.
selection-file-draw = The draw, with both its parts (JSON)
selection-lots-why-drawn = The seed comes from the committed secret and the draw in public. Of each text the SHA-256 is taken; the one that sorts first wins.
log-drawn = The lot for the selection was drawn: { $draw }. Seed: { $seed }
log-drawn-of-round = The lot for round { $round } was drawn: { $draw }. Seed: { $seed }
log-kind-drawn = Draws
joint-act-draw = what came out of a draw
refusal-lot-drawn = The lot of the selection is drawn and its seed is public: no other round that hangs on it can open.
refusal-lot-not-drawn = Between proposals { $numbers } the lot decides, and it is not drawn yet.
refusal-secret-elsewhere = The secret of this lot is in the installation where the rule was locked or the round opened. It is drawn there.
lots-title = Draws
lots-lead = Two people enter what was drawn, neither seeing what the other has entered. If both enter the same, the secret is published and the lot is drawn.
lots-none = No rule and no round of this process waits for a draw in public.
lots-of-selection = Selection
lots-not-over = It is drawn once everything that hangs on it is closed; what is prepared and will not open is taken back first.
lots-differ = They differ: one person entered “{ $first }”, the other “{ $other }”. Look again, and both enter it once more.
lots-entered = { $by } entered it on { $moment }.
lots-entered-own = Now another person enters it, without seeing your entry.
lots-entered-other = Enter what was drawn, without asking what was entered.
lots-thrown-hint = Digits and letters from a to z in the order in which they came, 10 to 200; whatever stands between them counts as one space.
field-thrown = What was drawn
lots-do-enter = Enter what was drawn
lots-do-take-back = Take my entry back
done-draw-entered = It is entered. Now another person enters it, without seeing it.
done-draw-differs = It differs from what the other person entered. Both stand below; enter it again.
done-drawn = Both people entered the same. The draw is public.
done-draw-taken-back = It was taken back.
field-objection-days = Days to object to the result
prepare-objection-days-hint = Days of 24 hours after the closing, at most { $max }. 0: nobody can object here.
field-objectors = Who may object
objectors-delegates-of-entitled-organisations = Whoever speaks for an organisation of the round’s register
objectors-anybody = Anybody
terms-objections-none = There is no time to object to the result here.
terms-objections-delegates-of-entitled-organisations = { $days ->
    [one] For 1 day after the closing whoever speaks for an organisation of the register may object to the result.
   *[other] For { $days } days after the closing whoever speaks for an organisation of the register may object to the result.
}
terms-objections-anybody = { $days ->
    [one] For 1 day after the closing anybody may object to the result.
   *[other] For { $days } days after the closing anybody may object to the result.
}
