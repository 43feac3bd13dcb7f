# Appeals of those who sent something.
appeal-title = Your appeal
appeal-until = If you don’t agree with this decision ({ $by }), you may appeal once, until { $day }. Somebody else of the team answers.
appeal-begin = Appeal
appeal-made = Appeal against { $against }, { $day }
appeal-waits = It waits for the answer of somebody else of the team.
appeal-upheld = You were right: the decision was undone.
appeal-dismissed = The decision stands.
appeal-back = Back to what you sent
appeal-against = You sent “{ $title }”. You appeal against { $against }; you can do so until { $day }.
appeal-what = Each decision can be appealed against once. The team reads what you write, and it is published with the answer: leave out what you don’t want to be public.
field-appeal = Why you don’t agree
appeal-hint = In plain words.
appeal-send = Send the appeal
done-appealed = Your appeal has arrived. The answer will stand on this page.
appeals-title = Appeals
appeals-what = Somebody else answers than who decided. If the appeal is right, the decision is undone at once. Answer and appeal are published.
appeals-none = No appeal is waiting.
appeals-waiting = { $count ->
        [one] One appeal waits for an answer
       *[other] { $count } appeals wait for an answer
    }
appeals-answered = Answered
appeals-decided-by = Decided by: { $by }
appeals-own = Somebody else has to answer than who decided.
appeals-choose = Choose…
appeals-dismiss = No, the decision stands
appeals-uphold-merge = Yes: it is separated again
appeals-uphold-set-aside = Yes: it is taken up again
appeals-uphold-answer = Yes: it waits for another answer
appeals-uphold-referral = Yes: it waits for another answer
appeals-answer-hint = It is published. Say why, in plain words.
appeals-send = Answer
done-appeal-answered = Appeal { $value } is answered.
