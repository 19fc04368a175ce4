# Ideas, votes and replies, as staff read them.

## Write

voice-write-title = What should happen next?
voice-write-lead = { $organization } has heard what you all said in the survey. Now it is your turn again: what would you do? You can send up to { $most } ideas.
voice-idea = Your idea
voice-idea-help = One or two sentences: what should happen, and what it makes easier. At most { $count } characters.
voice-number = This is idea { $number } of { $most }.
voice-send-idea = Send my idea
voice-promise-owner = { $owner } answers for what follows from the ideas.
voice-promise-read = The people who advise your organization read every idea first. What they approve is then read by all of your colleagues, who vote for it.
voice-promise-kept = No name, no department and no time is kept with your idea. How many ideas your link has sent is known until collecting ends; then that is deleted, too. What you write, and the language you write it in, may identify you by itself.
voice-promise-operator = Until what you send is mixed with at least nine others (at the latest when this phase ends), someone with full technical control of the server could match it to your link; after that the records do not allow it.
voice-wrote = Your idea is kept. Thank you.
voice-wrote-all-title = Thank you for your ideas
voice-wrote-all = Your { $most } ideas are kept. You will hear when everybody can vote; the same link then leads to the ideas of all.
voice-sorting-title = The ideas are being read
voice-sorting = Collecting has ended. Somebody reads all ideas and puts together those that say the same. The same link then leads to the vote.

## Vote

voice-vote-title = Which ideas would you start with?
voice-vote-lead = These ideas come from your colleagues. Tick up to { $most } and send.
voice-choices = Up to { $most } ideas
voice-once = You can vote once.
voice-send-ballot = Send my vote
voice-promise-order = The ideas stand in another order for everybody, so that none always comes first.
voice-promise-votes = Nobody sees who voted for what. Votes are counted once, when voting ends. Counts are told in steps of { $k }, and never for fewer than { $k } people.
voice-promise-voted = That your link has voted is known until then, so that every vote counts once. Once the votes are counted, all ballots are deleted.
voice-voted-title = Your vote is kept
voice-voted = Thank you. When voting ends you will read what was chosen, and what becomes of it.
voice-closed-title = This round is over
voice-closed = Thank you for coming. The ideas, the votes and the replies stand on one page for everybody.
voice-heard = You said, we did

## What can be wrong

voice-error-empty = Please write your idea, or leave this page without sending.
voice-error-long = This is longer than { $count } characters. Please shorten it; everything you wrote is still here.
voice-error-forbidden = There are characters here that are no text. Please remove them.
voice-error-another = An idea has arrived from your link since this page was opened. If it was this one, there is nothing more to do. If this is another one, please send it again.
voice-error-not-kept = Nothing could be stored just now. Everything you entered is still here; please send again in a minute.
voice-error-none = Please tick at least one idea, or leave this page without sending.
voice-error-many = Please tick { $most } ideas at most.
voice-error-unknown = One choice does not belong to this vote. Please tick again.
voice-other-phase = The round has moved on. What you just sent was not kept.
voice-other-phase-do = This page shows what can be done now.

## You said, we did

heard-title = You said, we did
heard-lead = What { $organization } heard in “{ $wave }” ({ $date }), and what becomes of it.
heard-rate = Replied to
heard-rate-note = { $replied } of { $subjects }
heard-days = Days to a reply
heard-days-note = half of the replies came sooner
heard-ideas = Your ideas
heard-status-heard = heard
heard-status-planned = planned
heard-status-in-work = in work
heard-status-done = done
heard-status-not-now = not now
heard-no-reply = There is no reply yet.
heard-by = By { $date }
heard-who = { $who }
heard-step = Step: { $step }
heard-empty-title = Nothing to reply to yet
heard-empty = Too little was written to show it without pointing at somebody.
heard-note = This page keeps its address. Themes are words that many wrote; nothing here shows who wrote or voted.
votes-not-shown = Votes are not shown, to protect people.
votes-fewer = fewer than { $k } votes
votes-at-least = at least { $n } votes
votes-nearly-all = chosen by nearly all who voted
turnout-not-shown = How many voted is not shown, to protect people.
turnout-fewer = Fewer than { $k } people voted, so no counts are shown.
turnout-at-least = At least { $n } people voted.
turnout-nearly-all = Nearly everybody voted.
