# What happened, what was kept, what to do.

error-home = To the start page
error-sign-in = Sign in again
error-reference = Reference: { $reference }

error-password-again-title = Please give your password again
error-password-again-happened = This is a delicate step, and you signed in more than ten minutes ago.
error-password-again-kept = Nothing was stored.
error-password-again-to-do = Sign in again, then repeat the step.

error-not-found-title = There is nothing here
error-not-found-happened = This page does not exist, or it is not meant for you.
error-not-found-kept = Everything is as it was.
error-not-found-to-do = Check the address. If somebody gave you the link, ask them for a new one.

error-not-yours-title = Not part of your role
error-not-yours-happened = You are signed in, but this page belongs to another role.
error-not-yours-kept = Everything is as it was.
error-not-yours-to-do = If you need it for your work, ask your administrator.

error-foreign-form-title = This form came from elsewhere
error-foreign-form-happened = Your browser did not say that this form was sent from one of our pages, so it was refused.
error-foreign-form-kept = Nothing was stored.
error-foreign-form-to-do = Open the page again and send the form from there. If it happens again, an extension of your browser may hide where forms come from.

error-unreadable-form-title = This form could not be read
error-unreadable-form-happened = Something in it is missing or was not asked for.
error-unreadable-form-kept = Nothing was stored.
error-unreadable-form-to-do = Go back, load the page again and send the form once more.

error-wrong-method-title = This address is not a page
error-wrong-method-happened = It only takes forms, and it was opened like a page.
error-wrong-method-kept = Everything is as it was.
error-wrong-method-to-do = Go back to the page you came from.

error-too-large-title = This is too large
error-too-large-happened = More was sent than this page takes.
error-too-large-kept = Nothing was stored.
error-too-large-to-do = A file may have up to 10 MB. Split it, or leave out columns that are not needed.

error-too-slow-title = This took too long
error-too-slow-happened = The request did not arrive or was not finished in time.
error-too-slow-kept = If you sent a form, look whether it was stored before you send it again.
error-too-slow-to-do = Check your connection and try again.

error-overtaken-title = Somebody was faster
error-overtaken-happened = What you saw is no longer how things are.
error-overtaken-kept = Nothing of yours was stored.
error-overtaken-to-do = Load the page again, look at it, and repeat the step if it is still needed.

error-unavailable-title = Not at this moment
error-unavailable-happened = The server cannot store or read anything just now.
error-unavailable-kept = Nothing was stored. Answers that were confirmed before are safe.
error-unavailable-to-do = Wait a minute and try again. What you typed is still there when you go back in your browser.

error-unexpected-title = A mistake of ours
error-unexpected-happened = Something went wrong that should not.
error-unexpected-kept = What was confirmed before is safe.
error-unexpected-to-do = Try again. If it happens again, give your administrator this reference; it is in the server's log.

error-withheld-title = The result stays closed
error-withheld-happened = Our own check could work out from this result what people were promised would stay hidden. So it was not released.
error-withheld-kept = The answers are kept, the wave stays closed, and nothing was shown to anybody.
error-withheld-to-do = What the check found stands in the record of what administrators did. Please send it to whoever looks after this installation; a stricter minimum on the wave’s page may be enough.

error-too-early-title = This comes a little later
error-too-early-happened = What this step works with is not there yet, or not enough of it may be shown.
error-too-early-kept = Nothing was stored.
error-too-early-to-do = Go back: the page you came from says what comes first. For a roadmap, a published result with enough answers is needed.
