# The process's own number on WhatsApp: what it answers, and its page on the desk.
desk-whatsapp = WhatsApp
cloud-menu =
    I am the number of { $process }. Write a number:
    1 Send a proposal
    2 See what became of my code
    3 Next meetings
    4 How people vote
    5 Talk to a person
    You can also send a voice message. Language: write guaraní, español or english. To hear from us no more: STOP. Your data: { $privacy }
cloud-ask-proposal = Write in one message what the problem is and what you propose. You can also say it in a voice message.
cloud-too-short = That is too short to be understood. Tell us a little more, or write 0 for the menu.
cloud-offer = Is this a proposal? Write 1 to send it as a proposal, 2 to have the team read it as a question, 0 for the menu.
cloud-ask-code = Write your code, such as 7K4MX-Q3XDP.
cloud-bad-code = Nothing has this code. Look at its letters and write 2 to try again.
cloud-state =
    “{ $title }”
    { $state }
    The whole way: { $link }
cloud-no-meeting = No meetings are announced. Write 0 for the menu.
cloud-meetings =
    Next meetings:
    { $meetings }
    All of them: { $link }
cloud-voting = Nobody ever votes on WhatsApp. Organisations vote at the meetings: on a phone, on a shared device or on paper. The rules: { $link }
cloud-ask-question = Write your question. A person of the team reads it and we answer you here.
cloud-away = Nobody is here now: the team answers from { $first } to { $last }, { $hours }. Write your question all the same: it isn’t lost, and we answer you here.
cloud-taken = Your proposal arrived. Your code is { $code }: keep it. We answer by { $day } at the latest. Follow it at { $link }
cloud-taken-late = Your proposal arrived. The time for proposals is over: it is kept for the next plan, and we answer by { $day } at the latest. Your code is { $code }. Follow it at { $link }
cloud-consent = Shall we tell you here what becomes of it? If you answer YES, we keep your number for that alone, and you can write STOP whenever you like. If you answer NO, you see it with your code.
cloud-agreed = Done: we tell you here. To hear from us no more: STOP.
cloud-declined = That is fine: your number is not kept with the proposal. With your code you see it whenever you like.
cloud-question-title = Question: { $title }
cloud-question-taken = Your question arrived. Your code is { $code }. We answer you here by { $day } at the latest. You also see it at { $link }
cloud-recording-taken = Your message arrived. Somebody of the team listens to it and writes down what it says; the audio is not published. Your code is { $code }. We answer you here by { $day } at the latest: { $link }
cloud-lost = We could not open what you sent. Send it again, or write it.
cloud-title-audio = Voice message
cloud-title-image = Photo
cloud-title-video = Film
cloud-title-document = Document
cloud-untold-audio = (Nobody has written down yet what this voice message says.)
cloud-untold-image = (Nobody has written down yet what this photo shows.)
cloud-untold-video = (Nobody has written down yet what this film says.)
cloud-untold-document = (Nobody has written down yet what this document says.)
cloud-too-many = We have received { $most } messages from this number today. Go on tomorrow, or on the site.
cloud-not-taken = We could not keep that text: it is too long, or holds signs that can’t be read. Send it again, shorter.
cloud-stopped = Done: we tell you nothing more. Write START to be told again.
cloud-started = Done: we tell you here again. To hear from us no more: STOP.
cloud-notice =
    About “{ $title }”:
    { $told }
    { $next }
    { $track }
    To hear from us no more: STOP.
cloud-off = This process has no WhatsApp number of its own. Everything works without one: notices go by mail, and those who left a number are called.
cloud-on = The number of this process is working.
cloud-arrived = To be dealt with: { $waiting }, of them { $stuck } tried before. The last message came: { $last }.
cloud-nothing-yet = none yet
cloud-talks = Talks: { $chats }. Want to be told here: { $agreed }. Asked not to be: { $stopped }.
cloud-sendings = Messages sent: { $sent }; waiting: { $waits }; not delivered: { $failed }.
cloud-dead = What did not go out
cloud-steps = Step by step to a number
cloud-steps-why = The account must be the government’s own, not an NGO’s or a company’s: WhatsApp admits nobody to its platform who offers political or voting services.
cloud-step-owner = The institution opens a business account (Meta Business) in its own name, with an authorised provider, and has it verified.
cloud-step-number = A number is registered that nobody uses in the WhatsApp app.
cloud-step-app = In the account an app with the product WhatsApp is made. Note its app secret and the id of the number.
cloud-step-token = A system user is made, and for it a permanent token with the permissions for messages.
cloud-step-webhook = In the app the address { $address } is entered (https, with a real certificate) with a word to verify it; subscribe to the field “messages”. The program is started with these: docs/WHATSAPP.md.
cloud-step-template = A template with one gap is approved, in Spanish and English, for notices later than a day after somebody’s last message.
cloud-step-hours = It is said in which hours a person answers, such as 1-5 07:00-15:00. Outside them the number says when somebody is back.
cloud-step-check = Write “hello” to the number from any phone: it must answer with the menu, and this page must count the talk.
cloud-never-votes = Nobody ever votes on WhatsApp.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
recording-title = What they sent
recording-private = For the team alone: it isn’t published, and goes when the person asks for it. Who opened it is noted.
recording-number = File { $number }
recording-by = Written down by { $by }
recording-write = Write down what it says
recording-write-hint = In the person’s own words. If you translate it, say so.
recording-language = In which language you write it
recording-send = Keep what is written
cloud-title = The WhatsApp number
