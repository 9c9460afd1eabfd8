// Made by scripts/generate-messages.ts from src/messages/*.md. Do not edit; run "pnpm run generate".
import type { Diagnostic } from './diagnostic.ts';
import { type At, type Hole, makeDiagnostic, type MessageTemplate } from './message.ts';

/** Every message by its permanent code, with its holes unfilled. */
export const CATALOGUE = {
  'area/nothing-reported': {"severity":"error","message":"no action serves the area \"%area%\"","expected":["an action that lists it under \"areas\", or \"noEntry\" with the reason"],"hint":["Add noEntry: { ja: ..., en: ... } to say why nothing is reported"]},
  'area/reported-and-no-entry': {"severity":"error","message":"the area \"%area%\" has \"noEntry\", but actions serve it: %actions%","expected":[],"hint":["Remove noEntry; or list the area under \"incidental\" where it is only touched in passing"]},
  'build/browser-failed': {"severity":"error","message":"the browser %browser% did not start: %problem%","expected":[],"hint":["%advice?%","Set PUPPETEER_EXECUTABLE_PATH to another Chrome or Chromium"]},
  'build/browser-gave-up': {"severity":"error","message":"the browser did not live through \"%document%\"; it was tried %attempts% times","expected":["a browser that prints it: it ended with \"%said%\""],"hint":["Build again when the machine has more memory to spare; if it happens again, the document is too large for it"]},
  'build/cache-damaged': {"severity":"warning","message":"the record of the last build cannot be read; everything is made anew","expected":[],"hint":[]},
  'build/cannot-merge': {"severity":"error","message":"%folder% cannot be joined with the others: %problem%","expected":["the output folders of builds of one plan from the same data, each with another --shard"],"hint":["Build that share again, then merge"]},
  'build/cannot-write': {"severity":"error","message":"%path% cannot be written: %problem%","expected":[],"hint":["%advice?%","Check that the folder exists, that it may be written, and that there is room on the disk"]},
  'build/fault': {"severity":"error","message":"shinrai itself failed while making %output%: %problem%","expected":[],"hint":["This is a fault of shinrai, not of your data; please report it with this message and the output of \"shinrai --version\""]},
  'build/in-use': {"severity":"error","message":"another build is writing to %path%","expected":[],"hint":["Wait until it has finished; if there is none, remove %lock%"]},
  'build/locked': {"severity":"error","message":"%path% is open in another program","expected":[],"hint":["Close it there and build again; the former version is kept"]},
  'build/missing-font': {"severity":"error","message":"the font \"%font%\" is not there","expected":[],"hint":["Install the packages again"]},
  'build/missing-glyph': {"severity":"warning","message":"no font has the character %character%: a geta (〓) stands in its place","expected":[],"hint":["Write it with another form of the character, or as people spell it who do not have it (吉 for 𠮷)"]},
  'build/no-browser': {"severity":"error","message":"no browser was found for making PDFs","expected":["one of: %tried%"],"hint":["%advice?%","Set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium; Word and Excel need none"]},
  'build/nothing-selected': {"severity":"error","message":"nothing is left to make with these options","expected":["%possible?%"],"hint":["Leave one of the options out"]},
  'build/output-failed': {"severity":"error","message":"%output% could not be made: %problem%","expected":[],"hint":["%advice?%","The other documents are kept; mend this and build again"]},
  'build/outside-address': {"severity":"warning","message":"the page asks for or leads to \"%address%\", which was refused","expected":["pages that hold all they show: fonts, flags and pictures of the plan; links to http, https, mailto or #id"],"hint":["Take the address out of the template, or put the picture under media/"]},
  'build/overflow': {"severity":"warning","message":"%what% does not fit: %problem%","expected":[],"hint":["Shorten the text"]},
  'build/unknown-id': {"severity":"error","message":"the plan has no %kind% \"%id%\"","expected":["one of: %valid%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'cli/bad-value': {"severity":"error","message":"\"%value%\" cannot be the value of \"%option%\"","expected":["%form%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'cli/fault': {"severity":"error","message":"shinrai itself failed: %problem%","expected":[],"hint":["This is a fault of shinrai, not of your data; please report it with this message and the output of \"shinrai --version\""]},
  'cli/missing-argument': {"severity":"error","message":"\"%command%\" needs %argument%","expected":[],"hint":["%example?%"]},
  'cli/missing-value': {"severity":"error","message":"the option \"%option%\" needs a value","expected":["%form%"],"hint":[]},
  'cli/no-plan': {"severity":"error","message":"there is no plan to work on","expected":["a folder with a plan.yaml, as an argument or under %folder%"],"hint":["Name one of: %plans?%"]},
  'cli/options-conflict': {"severity":"error","message":"\"%one%\" and \"%other%\" do not go together","expected":[],"hint":["Leave one of them out."]},
  'cli/several-plans': {"severity":"error","message":"there are several plans; which one is meant?","expected":["one of: %plans%"],"hint":[]},
  'cli/unexpected-argument': {"severity":"error","message":"\"%argument%\" is one argument too many","expected":["%usage%"],"hint":[]},
  'cli/unexpected-value': {"severity":"error","message":"the option \"%option%\" takes no value","expected":[],"hint":[]},
  'cli/unknown-command': {"severity":"error","message":"there is no command \"%command%\"","expected":["one of: %commands%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'cli/unknown-option': {"severity":"error","message":"\"%command%\" has no option \"%option%\"","expected":["one of: %options?%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'date/actual-ahead': {"severity":"warning","message":"%item% has an actual date after the day that the plan describes (%asOf%): %date%","expected":[],"hint":["Set modality to \"planned\", or move the plan's asOf to a later day"]},
  'date/not-a-day': {"severity":"error","message":"\"%written%\" is not a day","expected":["a whole day such as 2024-10-01"],"hint":[]},
  'date/not-a-moment': {"severity":"error","message":"\"%written%\" is not a moment","expected":["day, time and offset, such as 2024-10-01T09:00:00+09:00"],"hint":[]},
  'date/plan-passed': {"severity":"warning","message":"plan date has passed, no result reported: %item% (%date%)","expected":["a state of completed, cancelled or superseded, or a later date; the plan describes %asOf%"],"hint":["Ask %whom?%: %question%","Ask the body in charge: %question%"]},
  'date/planned-without-date': {"severity":"warning","message":"%item% is %state% but says no date","expected":["a date, an event or a milestone"],"hint":["Write \"undated\" when the source gives no date"]},
  'date/unknown-form': {"severity":"error","message":"\"%written%\" is not a date","expected":["one of: %forms%"],"hint":["%advice?%","Write only as much as is known; \"undated\" when nothing is"]},
  'document/adopted-elsewhen': {"severity":"error","message":"\"%document%\" is said to be adopted on %date%, but its meeting \"%event%\" was on %eventDate%","expected":[],"hint":["Correct one of the dates, or name the meeting that adopted it in \"at\""]},
  'drafts/letterhead-body': {"severity":"error","message":"the letterhead has %count% places for the text","expected":["one {{body}} alone in a paragraph of the text, not in a table, header or text box"],"hint":["Write {{body}} where the text of the document shall stand"]},
  'drafts/letterhead-braces': {"severity":"error","message":"the letterhead has braces in %part% that make no whole placeholder: \"%text%\"","expected":["{{name}} within one paragraph"],"hint":["Write it again in one go, without a new line in it"]},
  'drafts/letterhead-placeholder': {"severity":"error","message":"the letterhead asks for \"{{%word%}}\" in %part%, which is not known: \"%text%\"","expected":["one of: %known%"],"hint":["Did you mean \"{{%nearest?%}}\"?"]},
  'drafts/letterhead-unreadable': {"severity":"error","message":"the letterhead cannot be used: %problem%","expected":["a Word document (.docx) without macros"],"hint":["%advice?%"]},
  'drafts/view-scope': {"severity":"error","message":"the view \"%view%\" cannot speak of a %scope%","expected":["one of: %allowed%"],"hint":["Leave the scope out, or name another view"]},
  'edition/bad-name': {"severity":"error","message":"\"%name%\" cannot be the name of an edition","expected":["lower-case letters, digits and single hyphens, such as 2024-10"],"hint":["Did you mean \"%nearest?%\"?"]},
  'edition/changed': {"severity":"error","message":"the edition was changed after it was frozen","expected":[],"hint":["Take it from version control again; what is new belongs into another edition"]},
  'edition/exists': {"severity":"error","message":"there is an edition \"%name%\" already, with other contents","expected":["a name that is not taken: %names% are"],"hint":["An edition is never written over; give the new one a name of its own"]},
  'edition/left': {"severity":"error","message":"%count% more editions were not looked at, since those before them hold so much","expected":[],"hint":["Move editions that nobody compares with any more to another folder"]},
  'edition/no-edition': {"severity":"error","message":"the file is no edition that shinrai wrote","expected":[],"hint":["Take it from version control again; editions are never edited by hand"]},
  'edition/no-state': {"severity":"error","message":"\"%name%\" is no state of the plan","expected":["an edition (%names%) or its file, a folder with a plan.yaml, or a revision of git","a folder with a plan.yaml, a revision of git, or an edition; none has been frozen yet"],"hint":["Did you mean \"%nearest?%\"?","\"shinrai edition list\" shows the editions of %folder%"]},
  'edition/revision-beyond': {"severity":"error","message":"the revision \"%name%\" cannot be laid out: %problem%","expected":[],"hint":["Take out of the folder of the plan what does not belong there, or compare with an edition or a folder of that time"]},
  'edition/too-much': {"severity":"error","message":"the file holds more than an edition can","expected":["at most %limit%"],"hint":["Check that it is the right file"]},
  'edition/too-new': {"severity":"error","message":"the edition was written by a newer shinrai (schema %schema%; this one reads up to %known%)","expected":[],"hint":["Bring shinrai up to date"]},
  'edition/unknown': {"severity":"error","message":"there is no edition \"%name%\" of %folder%","expected":["one of: %names%"],"hint":["Did you mean \"%nearest?%\"?","\"shinrai edition freeze %name%\" makes one of the data as it is now"]},
  'event/ordinals-out-of-order': {"severity":"error","message":"number %ordinal% of the series \"%series%\" (%date%) comes before number %earlier% (%earlierDate%)","expected":[],"hint":["Check the two ordinals and dates"]},
  'event/same-ordinal': {"severity":"error","message":"number %ordinal% of the series \"%series%\" stands twice","expected":[],"hint":["Two entries for one meeting? Keep one; else check the ordinals"]},
  'extract/exists': {"severity":"error","message":"%path% is there already","expected":[],"hint":["Nothing is written over: name another folder with --out, or remove it"]},
  'extract/nothing': {"severity":"error","message":"%path% carries no files","expected":[],"hint":["Only packs that were made with \"shinrai build --attach-data\" carry their data"]},
  'extract/unreadable': {"severity":"error","message":"%path% is no PDF that can be read: %problem%","expected":[],"hint":["Name a pack that \"shinrai build --attach-data\" made"]},
  'html/bad-value': {"severity":"error","message":"\"%value%\" cannot be the value of \"%attribute%\"","expected":["%form%"],"hint":[]},
  'html/broken-reference': {"severity":"error","message":"nothing in the document has the id \"%id%\"","expected":[],"hint":["Did you mean \"%nearest?%\"?"]},
  'html/duplicate-id': {"severity":"error","message":"the id \"%id%\" stands twice in the document","expected":[],"hint":["Give one of them another id; cross-references find only the first"]},
  'html/heading-skipped': {"severity":"error","message":"<%element%> follows <%previous%>: a level of heading is left out","expected":[],"hint":["Use <%expected%>"]},
  'html/no-alternative': {"severity":"error","message":"the picture has no alternative text","expected":["an attribute alt, empty when the picture only decorates"],"hint":[]},
  'html/not-allowed-here': {"severity":"error","message":"<%element%> cannot stand in <%parent%>","expected":["one of: %allowed?%"],"hint":[]},
  'html/syntax': {"severity":"error","message":"this is not valid HTML: %problem%","expected":[],"hint":[]},
  'html/text-not-allowed-here': {"severity":"error","message":"the text \"%text%\" cannot stand directly in <%parent%>","expected":["one of: %allowed%"],"hint":[]},
  'html/unknown-attribute': {"severity":"error","message":"<%element%> has no attribute \"%attribute%\"","expected":["one of: %allowed?%","no attribute"],"hint":["Did you mean \"%nearest?%\"?"]},
  'html/unknown-element': {"severity":"error","message":"<%element%> is not part of the dialect","expected":["one of: %allowed%"],"hint":["Did you mean <%nearest?%>?"]},
  'html/unknown-role': {"severity":"error","message":"\"%role%\" is not a role that <%element%> can have","expected":["one of: %allowed?%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'html/unused-note': {"severity":"warning","message":"nothing in the text refers to the note \"%id%\"","expected":[],"hint":["Refer to it with <sup data-note=\"%id%\"></sup>, or leave it out"]},
  'marking/left-out': {"severity":"warning","message":"%entity% is left out at the level \"%level%\", though it is not marked: what it cannot be told without may not be seen","expected":[],"hint":["Mark it too if it is to be kept in; if it is to go out, give it an owner, an area or a page that may be seen"]},
  'marking/mentions-hidden': {"severity":"error","message":"a text of %by% may be seen at the level \"%level%\", and mentions the figure \"%figure%\", which may not","expected":["sentences that mention only what their readers may see"],"hint":["Mark the text as the figure is marked, or write a sentence without the figure"]},
  'marking/needed-above': {"severity":"error","message":"no document can be made at the level \"%level%\": every one needs \"%key%\" of the plan, which may not be seen at it","expected":["name, vision, issuer, partners and pillars that everybody may see for whom documents are made"],"hint":["Mark lower what stands there or is named there, or ask for a wider --audience"]},
  'marking/no-public': {"severity":"warning","message":"documents for the public, such as press releases, cannot be made: %reason%","expected":[],"hint":["For more, ask for \"shinrai check --audience public\""]},
  'marking/plan-above': {"severity":"error","message":"the plan as a whole is marked \"%marked%\"; nothing of it may be handed out at the level \"%level%\"","expected":[],"hint":["Ask for a wider --audience, or mark the plan lower and only what must be kept in higher"]},
  'media/broken': {"severity":"error","message":"the picture \"%file%\" is damaged: it is not whole as a %type% file","expected":[],"hint":["Open it and save it again, or ask for the original"]},
  'media/missing-file': {"severity":"error","message":"the picture \"%file%\" is not under media/","expected":["a file under media/, or \"absent\" when it was not supplied"],"hint":["Did you mean \"%nearest?%\"?"]},
  'media/name-clash': {"severity":"error","message":"\"%file%\" and \"%other%\" are one file where upper and lower case, accents or widths do not count","expected":["names under media/ that differ in more than that"],"hint":["Rename one of them"]},
  'media/no-alternative': {"severity":"warning","message":"the picture \"%media%\" has no alternative text","expected":[],"hint":["Add alt: { ja: ..., en: ... }: what it shows, for those who cannot see it"]},
  'media/not-a-picture': {"severity":"error","message":"\"%file%\" is %found%","expected":["a PNG or JPEG picture, whatever its name ends with"],"hint":["Save it as PNG (drawings, screenshots) or JPEG (photos) and put that file under media/"]},
  'media/other-form': {"severity":"error","message":"the file under media/ is \"%other%\", not \"%file%\": %problem%","expected":[],"hint":["Rename the file as it is written here"]},
  'media/outside-folder': {"severity":"error","message":"\"%file%\" leads out of media/","expected":["a path inside media/, with \"/\" between folders"],"hint":[]},
  'media/too-large': {"severity":"error","message":"the picture \"%file%\" has %size% bytes","expected":["at most %limit% bytes"],"hint":["Save it smaller: a photo that fills half an A4 page needs about 2,000 x 1,500 pixels"]},
  'media/too-many-pixels': {"severity":"error","message":"the picture \"%file%\" has %width% x %height% pixels","expected":["at most %limit% pixels in all"],"hint":["Save it smaller: a photo that fills half an A4 page needs about 2,000 x 1,500 pixels"]},
  'media/too-much': {"severity":"error","message":"the picture \"%file%\" is not opened: those before it have %limit% MB already","expected":["pictures of %limit% MB in all"],"hint":["Save them smaller: a photo that fills half an A4 page needs about 2,000 x 1,500 pixels"]},
  'media/unsafe-name': {"severity":"error","message":"\"%file%\" is no name for every computer: %problem%","expected":["a name of plain letters, digits, hyphens and dots, the same on every system"],"hint":["Rename the file, and write its new name here"]},
  'plan/action-on-no-page': {"severity":"warning","message":"the action \"%action%\" stands on no sector's page","expected":[],"hint":["List it in a block of a sector"]},
  'plan/bad-as-of': {"severity":"error","message":"\"%written%\" is not a day to describe the plan on","expected":["a whole day such as 2024-10-01"],"hint":[]},
  'plan/gave-up': {"severity":"error","message":"so much is wrong that %count% more files were not looked at","expected":[],"hint":["Mend what is told, and check again"]},
  'plan/more-errors': {"severity":"error","message":"%left% more errors [%kind%] are not told one by one; there are %all%","expected":[],"hint":["Mend those that are told, and check again"]},
  'plan/more-warnings': {"severity":"warning","message":"%left% more warnings [%kind%] are not told one by one; there are %all%","expected":[],"hint":["Mend those that are told, and check again"]},
  'plan/no-folder': {"severity":"error","message":"there is no folder \"%folder%\"","expected":["a folder with a plan.yaml"],"hint":["Did you mean \"%nearest?%\"?","Check the path; it is taken from the folder in which you are"]},
  'plan/no-plan-file': {"severity":"error","message":"the folder has no plan.yaml","expected":["plan.yaml with the name, vision, partners and pillars of the plan"],"hint":["Did you mean to name \"%nearest?%\" so?"]},
  'plan/no-sectors': {"severity":"warning","message":"the plan has no sector, so nothing can be printed","expected":["at least one file sectors/<id>.yaml"],"hint":[]},
  'plan/not-utf8': {"severity":"error","message":"the file is not UTF-8","expected":[],"hint":["Save it as UTF-8; on Japanese Windows it is often Shift_JIS"]},
  'plan/outside-folder': {"severity":"error","message":"the file is a link that leads out of the plan folder","expected":[],"hint":["Put a copy of the file itself into the folder"]},
  'plan/same-order': {"severity":"error","message":"two of %kind% have the order %order%","expected":[],"hint":["Each has a place of its own; count on from 1"]},
  'plan/sector-file-name': {"severity":"error","message":"the file is called \"%file%\" but holds the sector \"%sector%\"","expected":[],"hint":["Rename the file to \"%sector%.yaml\", or change the id"]},
  'plan/too-large': {"severity":"error","message":"the file has %size% bytes; at most %limit% are read","expected":[],"hint":["Split it, or check that it is the right file"]},
  'plan/too-many-files': {"severity":"error","message":"the %all% data files are too much together, so none of them is read","expected":["at most %limit%"],"hint":["Check that it is the right folder"]},
  'plan/unfinished': {"severity":"error","message":"returns were being taken over into this data when that was interrupted","expected":[],"hint":["Run \"shinrai collect\" with the same files again: it finishes what was begun, or undoes it"]},
  'plan/unknown-file': {"severity":"warning","message":"\"%file%\" is not read: it is not one of the files of a plan","expected":["one of: %allowed%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'plan/unreadable': {"severity":"error","message":"the file cannot be read: %problem%","expected":[],"hint":[]},
  'quantity/no-unit': {"severity":"error","message":"the quantity has no unit","expected":["unit: one of %units%"],"hint":["Say what is counted, for example unit: person"]},
  'quantity/not-a-number': {"severity":"error","message":"\"%written%\" is not a number","expected":["digits and a point, such as 160 or 2.8"],"hint":["Units, 約 and 万 have keys of their own: unit, qualifier, scale"]},
  'reference/cycle': {"severity":"error","message":"this makes a circle: %cycle%","expected":[],"hint":["Remove \"%field%\" from one of them"]},
  'reference/duplicate-id': {"severity":"error","message":"the id \"%id%\" stands twice among %list%","expected":[],"hint":["Give one of them another id, and check what refers to it"]},
  'reference/missing-file': {"severity":"error","message":"%file% is missing, but %count% references need it","expected":["a file that lists: %ids%"],"hint":[]},
  'reference/more': {"severity":"error","message":"%all% references of this file lead to nothing; %told% of them are told","expected":[],"hint":["Mend these and check again"]},
  'reference/unknown-id': {"severity":"error","message":"there is no %kind% \"%id%\"","expected":["one of: %known?%","an id that %file% lists"],"hint":["Did you mean \"%nearest?%\"?","Add it to %file%, or refer to another"]},
  'return/cannot-write': {"severity":"error","message":"nothing was changed, since \"%path%\" cannot be written: %problem%","expected":[],"hint":["%advice?%","Give yourself the right to write there, and apply again"]},
  'return/column-missing': {"severity":"warning","message":"the column \"%column%\" of \"%sheet%\" is missing","expected":[],"hint":["What the data say in its place stays; if its heading was changed, confirm the column in the review"]},
  'return/column-twice': {"severity":"warning","message":"the heading \"%column%\" of \"%sheet%\" stands twice; the second column is kept as an extra one","expected":[],"hint":[]},
  'return/damaged': {"severity":"error","message":"the file is damaged: %problem%","expected":[],"hint":["Open it in Excel and save it again, or ask for it again"]},
  'return/decision-impossible': {"severity":"error","message":"nothing can be taken over here: %problem%","expected":[],"hint":["Correct the value in the column for it, or decide otherwise"]},
  'return/decision-unknown': {"severity":"error","message":"\"%decision%\" is no decision","expected":["one of: %decisions%"],"hint":[]},
  'return/drawings': {"severity":"warning","message":"text boxes or pictures were added (%count%); what they say is not read","expected":[],"hint":["Open the workbook and read them; what matters belongs into a cell"]},
  'return/empty': {"severity":"error","message":"the file is empty","expected":[],"hint":["It was probably cut off on its way; ask for it again"]},
  'return/encrypted': {"severity":"error","message":"the workbook is protected with a password and cannot be opened","expected":[],"hint":["Ask for it without the password, or open it in Excel and save it again without one"]},
  'return/external-links': {"severity":"error","message":"the workbook takes values from other files (%targets%), so nothing is taken from it","expected":[],"hint":["In Excel: Data, Edit Links, Break Link; then save it again"]},
  'return/finished': {"severity":"warning","message":"an earlier taking over of returns was interrupted and is finished now (files: %count%)","expected":[],"hint":["Nothing needs to be done"]},
  'return/folder-too-large': {"severity":"error","message":"\"%folder%\" holds more files and folders than are looked through","expected":["at most %limit% files, or a tenth as many folders"],"hint":["Put the workbooks into a folder of their own"]},
  'return/half-written': {"severity":"error","message":"an earlier taking over of returns was interrupted, and can be neither finished nor undone: %problem%","expected":[],"hint":["Restore the plan folder from version control, then remove \"%journal%\""]},
  'return/known': {"severity":"info","message":"this very file was taken over on %date% as %id%","expected":[],"hint":[]},
  'return/left': {"severity":"error","message":"the file was not looked at, since the files before it hold so much","expected":["at most %limit% filled cells in all files of one call"],"hint":["Collect it in a call of its own; nothing was taken from it, and it stays where it is"]},
  'return/legacy-xls': {"severity":"error","message":"this is a workbook of the old kind (.xls)","expected":[".xlsx"],"hint":["Open it in Excel and save it as \"Excel workbook (*.xlsx)\""]},
  'return/macros': {"severity":"error","message":"the workbook brings macros, so nothing is taken from it","expected":[],"hint":["Open it without running them and save it as \"Excel workbook (*.xlsx)\", which drops them"]},
  'return/merged': {"severity":"warning","message":"cells are merged (%ranges%); only the first of each holds a value","expected":[],"hint":["Ask whether the value was meant for all of those rows; nothing is taken over for the others"]},
  'return/meta-broken': {"severity":"error","message":"what the workbook says about itself is damaged: %what%","expected":[],"hint":["Ask for the workbook again, filled in from the one that was issued"]},
  'return/meta-changed': {"severity":"warning","message":"the hidden sheet _meta was changed; %rows% rows can no longer be compared and are asked back","expected":[],"hint":[]},
  'return/newer': {"severity":"error","message":"the workbook was issued by a newer shinrai (form %version%)","expected":[],"hint":["Collect it with that version"]},
  'return/no-file': {"severity":"error","message":"there is no file or folder \"%file%\"","expected":[],"hint":["Check the path"]},
  'return/no-heading': {"severity":"warning","message":"the headings of \"%sheet%\" cannot be found","expected":[],"hint":["Its rows are asked back"]},
  'return/no-workbooks': {"severity":"error","message":"there is no workbook in \"%folder%\"","expected":["files that end in .xlsx"],"hint":[]},
  'return/not-a-workbook': {"severity":"error","message":"this is no Excel workbook but %kind%","expected":["the workbook that was issued, saved as .xlsx"],"hint":["%way%"]},
  'return/not-ours': {"severity":"error","message":"the workbook was not made by shinrai, or what it says about itself is gone","expected":["the hidden sheet _meta of the workbook that was issued"],"hint":["Ask for the workbook itself, not for a copy of its cells in another one; a filled-in review is given with --review"]},
  'return/not-read': {"severity":"warning","message":"%count% other files in \"%folder%\" are left alone: %files%","expected":[],"hint":["If an answer is among them, ask for the workbook that was issued, filled in"]},
  'return/other-edition': {"severity":"error","message":"the workbook was issued for another edition: \"%edition%\"","expected":["%expected%"],"hint":["Collect it into the data of that edition, or ask for the present workbook to be filled in"]},
  'return/other-plan': {"severity":"error","message":"the workbook is about another plan: \"%plan%\"","expected":["%expected%"],"hint":[]},
  'return/other-scope': {"severity":"error","message":"the workbook is about something that the plan does not have: %kind% \"%id%\"","expected":[],"hint":["Ask for the workbook again, filled in from the one that was issued"]},
  'return/plan-changed': {"severity":"error","message":"the data was changed while the returns were collected","expected":[],"hint":["Collect once more"]},
  'return/plan-invalid': {"severity":"error","message":"with these changes the plan has %count% errors, so nothing is written","expected":[],"hint":["See the errors; decide otherwise for the cells that cause them"]},
  'return/record-broken': {"severity":"error","message":"the record of an earlier return cannot be read: %problem%","expected":[],"hint":["Restore the file from version control"]},
  'return/review-foreign': {"severity":"error","message":"this review belongs to other returns","expected":["the review workbook that was made from the same files"],"hint":["Collect the files again and fill in the new review"]},
  'return/review-unreadable': {"severity":"error","message":"the decisions of the review cannot be read: %problem%","expected":[],"hint":["Fill in the review workbook again, without changing its headings"]},
  'return/same-file': {"severity":"info","message":"the same file as \"%other%\"; it is read once","expected":[],"hint":[]},
  'return/sheet-missing': {"severity":"warning","message":"the sheet \"%sheet%\" is missing","expected":[],"hint":["Its %rows% rows are asked back"]},
  'return/sheet-twice': {"severity":"warning","message":"the sheet \"%sheet%\" is there once more as \"%other%\"; where they differ, neither is taken","expected":[],"hint":[]},
  'return/too-large': {"severity":"error","message":"the workbook is not opened, since %what% is over the limit","expected":["at most %limit%"],"hint":["A workbook that was issued is far smaller; find out who made this file before you open it"]},
  'return/too-many': {"severity":"error","message":"%count% more files are not opened: %files%","expected":["at most %limit% in one call"],"hint":["Put those that were issued and filled in into a folder of their own"]},
  'return/too-much': {"severity":"error","message":"the workbook has %rows% rows with %cells% filled cells, far more than was issued from this plan","expected":["at most %limit% filled cells, for a plan of %entries% entries and what is added to it"],"hint":["Take out the rows and sheets that were added and send them in a file of their own; nothing was taken from this file, and it stays where it is"]},
  'return/truncated': {"severity":"error","message":"the file is cut off","expected":[],"hint":["It was damaged on its way; ask for it again"]},
  'return/undone': {"severity":"warning","message":"an earlier taking over of returns was interrupted and is undone; the data is as it was before","expected":[],"hint":["Collect those returns once more"]},
  'return/unreadable': {"severity":"error","message":"the file cannot be read: %problem%","expected":[],"hint":["Close it in Excel, check that you may read it, and try again"]},
  'shape/bad-address': {"severity":"error","message":"\"%written%\" is no address that a link may lead to","expected":["a whole address such as https://www.example.org/page, or mailto:desk@example.org for a mailbox"],"hint":[]},
  'shape/bad-id': {"severity":"error","message":"\"%written%\" cannot be an id","expected":["%form%"],"hint":["Write \"%suggestion?%\""]},
  'shape/empty-file': {"severity":"error","message":"the file is empty","expected":["a map with the keys: %keys%"],"hint":[]},
  'shape/empty-value': {"severity":"error","message":"\"%key%\" has no value","expected":[],"hint":["Write the value, or leave the key out when it is not known"]},
  'shape/flood': {"severity":"error","message":"hardly anything in this file is as it should be; the first %told% values are told","expected":[],"hint":["Check that it is the right file; mend these and check again"]},
  'shape/missing-key': {"severity":"error","message":"%owner% lacks %keys%","expected":["%described%"],"hint":[]},
  'shape/more': {"severity":"error","message":"%all% values of this file are not as they should be; %told% of them are told","expected":[],"hint":["Mend these and check again"]},
  'shape/out-of-range': {"severity":"error","message":"%written% is outside the range","expected":["%range%"],"hint":[]},
  'shape/plain-text': {"severity":"error","message":"a text needs its language, found %found%","expected":["{ ja: Japanese, en: English }"],"hint":["Write { ja: %written%, en: ... }; leave \"en\" out while there is no English"]},
  'shape/refused': {"severity":"error","message":"%problem%","expected":[],"hint":[]},
  'shape/too-long': {"severity":"error","message":"this is too long: %length% %unit%","expected":["at most %limit% %unit%"],"hint":[]},
  'shape/too-short': {"severity":"error","message":"this is too short: %length% %unit%","expected":["at least %limit% %unit%"],"hint":[]},
  'shape/unknown-key': {"severity":"error","message":"\"%key%\" is not a key that is known here","expected":["one of: %allowed%"],"hint":["Did you mean \"%nearest?%\"?","Remove it, or move it to where it belongs"]},
  'shape/unknown-word': {"severity":"error","message":"\"%written%\" is not one of the words for this","expected":["one of: %allowed%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'shape/wrong-form': {"severity":"error","message":"\"%written%\" is not written as it should be here","expected":["%form%"],"hint":[]},
  'shape/wrong-type': {"severity":"error","message":"expected %expected%, found %found%","expected":["%description?%"],"hint":["%advice?%"]},
  'source/not-cited': {"severity":"warning","message":"%entity% says neither its source nor how it is known","expected":["source: a list of segments; or basis: inferred or confirmed"],"hint":["Cite the passage that states it"]},
  'source/passage-not-used': {"severity":"warning","message":"nothing cites the passage \"%segment%\"","expected":[],"hint":["Cite it where its fact stands; if it says nothing of its own, make its kind \"note\""]},
  'template/helper-failed': {"severity":"error","message":"the helper \"%helper%\" cannot do this: %problem%","expected":["%usage?%"],"hint":[]},
  'template/missing-partial': {"severity":"error","message":"there is no partial \"%partial%\"","expected":["one of: %available?%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'template/not-found': {"severity":"error","message":"there is no template \"%template%\"","expected":["one of: %available?%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'template/raw-output': {"severity":"error","message":"\"%expression%\" would print its value as markup","expected":["{{...}} with two braces"],"hint":["Values from data are text; markup belongs into the template or a partial"]},
  'template/syntax': {"severity":"error","message":"this is not a valid template: %problem%","expected":[],"hint":["%advice?%"]},
  'template/too-much': {"severity":"error","message":"the file is not read: %problem%","expected":["%limit%"],"hint":["Templates are texts of some hundred lines; check that it is the right file"]},
  'template/unknown-field': {"severity":"error","message":"the template asks for \"%field%\", which this document does not have","expected":["one of: %available?%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'template/unknown-helper': {"severity":"error","message":"there is no helper \"%helper%\"","expected":["one of: %available?%"],"hint":["Did you mean \"%nearest?%\"?"]},
  'template/unprintable': {"severity":"error","message":"\"%field%\" cannot be printed: %problem%","expected":[],"hint":["%advice%"]},
  'template/unsafe-place': {"severity":"error","message":"\"%expression%\" stands %where%, where a value could become markup","expected":["values stand between elements, or in an attribute value with quotes"],"hint":[]},
  'text/forbidden-character': {"severity":"error","message":"the character %character% cannot be printed","expected":[],"hint":["Remove it; it usually comes from copying out of a PDF"]},
  'text/no-english': {"severity":"warning","message":"no English yet for %fields% of %entity%","expected":[],"hint":["Add \"en\"; until then English documents say that it is not translated"]},
  'text/provisional-english': {"severity":"info","message":"the English is provisional for %fields% of %entity%","expected":[],"hint":["Remove \"status: provisional\" when the official form is known"]},
  'text/unknown-figure': {"severity":"error","message":"the text mentions the figure \"%id%\", which this plan does not have","expected":["{figure:ID} with the id of a figure of this plan"],"hint":["Did you mean {figure:%nearest?%}?","Give the figure an id under \"figures\", or write the text without it"]},
  'yaml/alias': {"severity":"error","message":"the YAML alias \"%alias%\" is not accepted","expected":["every value written out, or an id that refers to an entity"],"hint":["Write the value out here; to say the same fact in two places, refer to one entity by its id"]},
  'yaml/duplicate-key': {"severity":"error","message":"the key \"%key%\" stands twice in the same map","expected":[],"hint":["Keep one of them; a list holds several values under one key"]},
  'yaml/inexact-number': {"severity":"error","message":"the number %written% has more digits than can be kept exactly","expected":[],"hint":["Put it in quotes: '%written%'"]},
  'yaml/key-not-a-word': {"severity":"error","message":"a key must be a single word","expected":["a plain key such as \"title\""],"hint":[]},
  'yaml/syntax': {"severity":"error","message":"this is not valid YAML: %problem%","expected":[],"hint":["%advice?%","Compare with the lines above: entries of one list or map start in the same column"]},
  'yaml/tab': {"severity":"error","message":"a tab is used where YAML wants spaces","expected":["spaces, two for each level"],"hint":["Replace the tab by spaces"]},
  'yaml/tag': {"severity":"error","message":"the YAML tag \"%tag%\" is not accepted","expected":["plain texts, numbers, lists and maps"],"hint":["Remove the tag; put text that starts with ! in quotes"]},
  'yaml/too-deep': {"severity":"error","message":"lists and maps are nested more than %limit% deep","expected":[],"hint":["Look for a bracket that is never closed"]},
  'yaml/too-much': {"severity":"error","message":"the file has more than %limit% lines and entries, so it is not read","expected":[],"hint":["Split it, or check that it is the right file"]},
} as const satisfies Record<string, MessageTemplate>;

/** One function per code: fills the holes and gives the finding. */
export const messages = {
  /** `area/nothing-reported` (error): no action serves the area "%area%" */
  areaNothingReported: (holes: { area: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('area/nothing-reported', CATALOGUE['area/nothing-reported'], holes, at),
  /** `area/reported-and-no-entry` (error): the area "%area%" has "noEntry", but actions serve it: %actions% */
  areaReportedAndNoEntry: (holes: { area: Hole; actions: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('area/reported-and-no-entry', CATALOGUE['area/reported-and-no-entry'], holes, at),
  /** `build/browser-failed` (error): the browser %browser% did not start: %problem% */
  buildBrowserFailed: (holes: { browser: Hole; problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('build/browser-failed', CATALOGUE['build/browser-failed'], holes, at),
  /** `build/browser-gave-up` (error): the browser did not live through "%document%"; it was tried %attempts% times */
  buildBrowserGaveUp: (holes: { document: Hole; attempts: Hole; said: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/browser-gave-up', CATALOGUE['build/browser-gave-up'], holes, at),
  /** `build/cache-damaged` (warning): the record of the last build cannot be read; everything is made anew */
  buildCacheDamaged: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('build/cache-damaged', CATALOGUE['build/cache-damaged'], holes, at),
  /** `build/cannot-merge` (error): %folder% cannot be joined with the others: %problem% */
  buildCannotMerge: (holes: { folder: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/cannot-merge', CATALOGUE['build/cannot-merge'], holes, at),
  /** `build/cannot-write` (error): %path% cannot be written: %problem% */
  buildCannotWrite: (holes: { path: Hole; problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('build/cannot-write', CATALOGUE['build/cannot-write'], holes, at),
  /** `build/fault` (error): shinrai itself failed while making %output%: %problem% */
  buildFault: (holes: { output: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/fault', CATALOGUE['build/fault'], holes, at),
  /** `build/in-use` (error): another build is writing to %path% */
  buildInUse: (holes: { path: Hole; lock: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/in-use', CATALOGUE['build/in-use'], holes, at),
  /** `build/locked` (error): %path% is open in another program */
  buildLocked: (holes: { path: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/locked', CATALOGUE['build/locked'], holes, at),
  /** `build/missing-font` (error): the font "%font%" is not there */
  buildMissingFont: (holes: { font: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/missing-font', CATALOGUE['build/missing-font'], holes, at),
  /** `build/missing-glyph` (warning): no font has the character %character%: a geta (〓) stands in its place */
  buildMissingGlyph: (holes: { character: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/missing-glyph', CATALOGUE['build/missing-glyph'], holes, at),
  /** `build/no-browser` (error): no browser was found for making PDFs */
  buildNoBrowser: (holes: { tried: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('build/no-browser', CATALOGUE['build/no-browser'], holes, at),
  /** `build/nothing-selected` (error): nothing is left to make with these options */
  buildNothingSelected: (holes: { possible?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('build/nothing-selected', CATALOGUE['build/nothing-selected'], holes, at),
  /** `build/output-failed` (error): %output% could not be made: %problem% */
  buildOutputFailed: (holes: { output: Hole; problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('build/output-failed', CATALOGUE['build/output-failed'], holes, at),
  /** `build/outside-address` (warning): the page asks for or leads to "%address%", which was refused */
  buildOutsideAddress: (holes: { address: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/outside-address', CATALOGUE['build/outside-address'], holes, at),
  /** `build/overflow` (warning): %what% does not fit: %problem% */
  buildOverflow: (holes: { what: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('build/overflow', CATALOGUE['build/overflow'], holes, at),
  /** `build/unknown-id` (error): the plan has no %kind% "%id%" */
  buildUnknownId: (holes: { kind: Hole; id: Hole; valid: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('build/unknown-id', CATALOGUE['build/unknown-id'], holes, at),
  /** `cli/bad-value` (error): "%value%" cannot be the value of "%option%" */
  cliBadValue: (holes: { value: Hole; option: Hole; form: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('cli/bad-value', CATALOGUE['cli/bad-value'], holes, at),
  /** `cli/fault` (error): shinrai itself failed: %problem% */
  cliFault: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('cli/fault', CATALOGUE['cli/fault'], holes, at),
  /** `cli/missing-argument` (error): "%command%" needs %argument% */
  cliMissingArgument: (holes: { command: Hole; argument: Hole; example?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('cli/missing-argument', CATALOGUE['cli/missing-argument'], holes, at),
  /** `cli/missing-value` (error): the option "%option%" needs a value */
  cliMissingValue: (holes: { option: Hole; form: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('cli/missing-value', CATALOGUE['cli/missing-value'], holes, at),
  /** `cli/no-plan` (error): there is no plan to work on */
  cliNoPlan: (holes: { folder: Hole; plans?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('cli/no-plan', CATALOGUE['cli/no-plan'], holes, at),
  /** `cli/options-conflict` (error): "%one%" and "%other%" do not go together */
  cliOptionsConflict: (holes: { one: Hole; other: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('cli/options-conflict', CATALOGUE['cli/options-conflict'], holes, at),
  /** `cli/several-plans` (error): there are several plans; which one is meant? */
  cliSeveralPlans: (holes: { plans: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('cli/several-plans', CATALOGUE['cli/several-plans'], holes, at),
  /** `cli/unexpected-argument` (error): "%argument%" is one argument too many */
  cliUnexpectedArgument: (holes: { argument: Hole; usage: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('cli/unexpected-argument', CATALOGUE['cli/unexpected-argument'], holes, at),
  /** `cli/unexpected-value` (error): the option "%option%" takes no value */
  cliUnexpectedValue: (holes: { option: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('cli/unexpected-value', CATALOGUE['cli/unexpected-value'], holes, at),
  /** `cli/unknown-command` (error): there is no command "%command%" */
  cliUnknownCommand: (holes: { command: Hole; commands: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('cli/unknown-command', CATALOGUE['cli/unknown-command'], holes, at),
  /** `cli/unknown-option` (error): "%command%" has no option "%option%" */
  cliUnknownOption: (holes: { command: Hole; option: Hole; options?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('cli/unknown-option', CATALOGUE['cli/unknown-option'], holes, at),
  /** `date/actual-ahead` (warning): %item% has an actual date after the day that the plan describes (%asOf%): %date% */
  dateActualAhead: (holes: { item: Hole; asOf: Hole; date: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('date/actual-ahead', CATALOGUE['date/actual-ahead'], holes, at),
  /** `date/not-a-day` (error): "%written%" is not a day */
  dateNotADay: (holes: { written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('date/not-a-day', CATALOGUE['date/not-a-day'], holes, at),
  /** `date/not-a-moment` (error): "%written%" is not a moment */
  dateNotAMoment: (holes: { written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('date/not-a-moment', CATALOGUE['date/not-a-moment'], holes, at),
  /** `date/plan-passed` (warning): plan date has passed, no result reported: %item% (%date%) */
  datePlanPassed: (holes: { item: Hole; date: Hole; asOf: Hole; whom?: Hole | undefined; question: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('date/plan-passed', CATALOGUE['date/plan-passed'], holes, at),
  /** `date/planned-without-date` (warning): %item% is %state% but says no date */
  datePlannedWithoutDate: (holes: { item: Hole; state: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('date/planned-without-date', CATALOGUE['date/planned-without-date'], holes, at),
  /** `date/unknown-form` (error): "%written%" is not a date */
  dateUnknownForm: (holes: { written: Hole; forms: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('date/unknown-form', CATALOGUE['date/unknown-form'], holes, at),
  /** `document/adopted-elsewhen` (error): "%document%" is said to be adopted on %date%, but its meeting "%event%" was on %eventDate% */
  documentAdoptedElsewhen: (holes: { document: Hole; date: Hole; event: Hole; eventDate: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('document/adopted-elsewhen', CATALOGUE['document/adopted-elsewhen'], holes, at),
  /** `drafts/letterhead-body` (error): the letterhead has %count% places for the text */
  draftsLetterheadBody: (holes: { count: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('drafts/letterhead-body', CATALOGUE['drafts/letterhead-body'], holes, at),
  /** `drafts/letterhead-braces` (error): the letterhead has braces in %part% that make no whole placeholder: "%text%" */
  draftsLetterheadBraces: (holes: { part: Hole; text: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('drafts/letterhead-braces', CATALOGUE['drafts/letterhead-braces'], holes, at),
  /** `drafts/letterhead-placeholder` (error): the letterhead asks for "{{%word%}}" in %part%, which is not known: "%text%" */
  draftsLetterheadPlaceholder: (holes: { word: Hole; part: Hole; text: Hole; known: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('drafts/letterhead-placeholder', CATALOGUE['drafts/letterhead-placeholder'], holes, at),
  /** `drafts/letterhead-unreadable` (error): the letterhead cannot be used: %problem% */
  draftsLetterheadUnreadable: (holes: { problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('drafts/letterhead-unreadable', CATALOGUE['drafts/letterhead-unreadable'], holes, at),
  /** `drafts/view-scope` (error): the view "%view%" cannot speak of a %scope% */
  draftsViewScope: (holes: { view: Hole; scope: Hole; allowed: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('drafts/view-scope', CATALOGUE['drafts/view-scope'], holes, at),
  /** `edition/bad-name` (error): "%name%" cannot be the name of an edition */
  editionBadName: (holes: { name: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('edition/bad-name', CATALOGUE['edition/bad-name'], holes, at),
  /** `edition/changed` (error): the edition was changed after it was frozen */
  editionChanged: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('edition/changed', CATALOGUE['edition/changed'], holes, at),
  /** `edition/exists` (error): there is an edition "%name%" already, with other contents */
  editionExists: (holes: { name: Hole; names: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('edition/exists', CATALOGUE['edition/exists'], holes, at),
  /** `edition/left` (error): %count% more editions were not looked at, since those before them hold so much */
  editionLeft: (holes: { count: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('edition/left', CATALOGUE['edition/left'], holes, at),
  /** `edition/no-edition` (error): the file is no edition that shinrai wrote */
  editionNoEdition: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('edition/no-edition', CATALOGUE['edition/no-edition'], holes, at),
  /** `edition/no-state` (error): "%name%" is no state of the plan */
  editionNoState: (holes: { name: Hole; names: Hole; nearest?: Hole | undefined; folder: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('edition/no-state', CATALOGUE['edition/no-state'], holes, at),
  /** `edition/revision-beyond` (error): the revision "%name%" cannot be laid out: %problem% */
  editionRevisionBeyond: (holes: { name: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('edition/revision-beyond', CATALOGUE['edition/revision-beyond'], holes, at),
  /** `edition/too-much` (error): the file holds more than an edition can */
  editionTooMuch: (holes: { limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('edition/too-much', CATALOGUE['edition/too-much'], holes, at),
  /** `edition/too-new` (error): the edition was written by a newer shinrai (schema %schema%; this one reads up to %known%) */
  editionTooNew: (holes: { schema: Hole; known: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('edition/too-new', CATALOGUE['edition/too-new'], holes, at),
  /** `edition/unknown` (error): there is no edition "%name%" of %folder% */
  editionUnknown: (holes: { name: Hole; folder: Hole; names: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('edition/unknown', CATALOGUE['edition/unknown'], holes, at),
  /** `event/ordinals-out-of-order` (error): number %ordinal% of the series "%series%" (%date%) comes before number %earlier% (%earlierDate%) */
  eventOrdinalsOutOfOrder: (holes: { ordinal: Hole; series: Hole; date: Hole; earlier: Hole; earlierDate: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('event/ordinals-out-of-order', CATALOGUE['event/ordinals-out-of-order'], holes, at),
  /** `event/same-ordinal` (error): number %ordinal% of the series "%series%" stands twice */
  eventSameOrdinal: (holes: { ordinal: Hole; series: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('event/same-ordinal', CATALOGUE['event/same-ordinal'], holes, at),
  /** `extract/exists` (error): %path% is there already */
  extractExists: (holes: { path: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('extract/exists', CATALOGUE['extract/exists'], holes, at),
  /** `extract/nothing` (error): %path% carries no files */
  extractNothing: (holes: { path: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('extract/nothing', CATALOGUE['extract/nothing'], holes, at),
  /** `extract/unreadable` (error): %path% is no PDF that can be read: %problem% */
  extractUnreadable: (holes: { path: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('extract/unreadable', CATALOGUE['extract/unreadable'], holes, at),
  /** `html/bad-value` (error): "%value%" cannot be the value of "%attribute%" */
  htmlBadValue: (holes: { value: Hole; attribute: Hole; form: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('html/bad-value', CATALOGUE['html/bad-value'], holes, at),
  /** `html/broken-reference` (error): nothing in the document has the id "%id%" */
  htmlBrokenReference: (holes: { id: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('html/broken-reference', CATALOGUE['html/broken-reference'], holes, at),
  /** `html/duplicate-id` (error): the id "%id%" stands twice in the document */
  htmlDuplicateId: (holes: { id: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('html/duplicate-id', CATALOGUE['html/duplicate-id'], holes, at),
  /** `html/heading-skipped` (error): <%element%> follows <%previous%>: a level of heading is left out */
  htmlHeadingSkipped: (holes: { element: Hole; previous: Hole; expected: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('html/heading-skipped', CATALOGUE['html/heading-skipped'], holes, at),
  /** `html/no-alternative` (error): the picture has no alternative text */
  htmlNoAlternative: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('html/no-alternative', CATALOGUE['html/no-alternative'], holes, at),
  /** `html/not-allowed-here` (error): <%element%> cannot stand in <%parent%> */
  htmlNotAllowedHere: (holes: { element: Hole; parent: Hole; allowed?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('html/not-allowed-here', CATALOGUE['html/not-allowed-here'], holes, at),
  /** `html/syntax` (error): this is not valid HTML: %problem% */
  htmlSyntax: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('html/syntax', CATALOGUE['html/syntax'], holes, at),
  /** `html/text-not-allowed-here` (error): the text "%text%" cannot stand directly in <%parent%> */
  htmlTextNotAllowedHere: (holes: { text: Hole; parent: Hole; allowed: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('html/text-not-allowed-here', CATALOGUE['html/text-not-allowed-here'], holes, at),
  /** `html/unknown-attribute` (error): <%element%> has no attribute "%attribute%" */
  htmlUnknownAttribute: (holes: { element: Hole; attribute: Hole; allowed?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('html/unknown-attribute', CATALOGUE['html/unknown-attribute'], holes, at),
  /** `html/unknown-element` (error): <%element%> is not part of the dialect */
  htmlUnknownElement: (holes: { element: Hole; allowed: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('html/unknown-element', CATALOGUE['html/unknown-element'], holes, at),
  /** `html/unknown-role` (error): "%role%" is not a role that <%element%> can have */
  htmlUnknownRole: (holes: { role: Hole; element: Hole; allowed?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('html/unknown-role', CATALOGUE['html/unknown-role'], holes, at),
  /** `html/unused-note` (warning): nothing in the text refers to the note "%id%" */
  htmlUnusedNote: (holes: { id: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('html/unused-note', CATALOGUE['html/unused-note'], holes, at),
  /** `marking/left-out` (warning): %entity% is left out at the level "%level%", though it is not marked: what it cannot be told without may not be seen */
  markingLeftOut: (holes: { entity: Hole; level: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('marking/left-out', CATALOGUE['marking/left-out'], holes, at),
  /** `marking/mentions-hidden` (error): a text of %by% may be seen at the level "%level%", and mentions the figure "%figure%", which may not */
  markingMentionsHidden: (holes: { by: Hole; level: Hole; figure: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('marking/mentions-hidden', CATALOGUE['marking/mentions-hidden'], holes, at),
  /** `marking/needed-above` (error): no document can be made at the level "%level%": every one needs "%key%" of the plan, which may not be seen at it */
  markingNeededAbove: (holes: { level: Hole; key: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('marking/needed-above', CATALOGUE['marking/needed-above'], holes, at),
  /** `marking/no-public` (warning): documents for the public, such as press releases, cannot be made: %reason% */
  markingNoPublic: (holes: { reason: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('marking/no-public', CATALOGUE['marking/no-public'], holes, at),
  /** `marking/plan-above` (error): the plan as a whole is marked "%marked%"; nothing of it may be handed out at the level "%level%" */
  markingPlanAbove: (holes: { marked: Hole; level: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('marking/plan-above', CATALOGUE['marking/plan-above'], holes, at),
  /** `media/broken` (error): the picture "%file%" is damaged: it is not whole as a %type% file */
  mediaBroken: (holes: { file: Hole; type: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/broken', CATALOGUE['media/broken'], holes, at),
  /** `media/missing-file` (error): the picture "%file%" is not under media/ */
  mediaMissingFile: (holes: { file: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('media/missing-file', CATALOGUE['media/missing-file'], holes, at),
  /** `media/name-clash` (error): "%file%" and "%other%" are one file where upper and lower case, accents or widths do not count */
  mediaNameClash: (holes: { file: Hole; other: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/name-clash', CATALOGUE['media/name-clash'], holes, at),
  /** `media/no-alternative` (warning): the picture "%media%" has no alternative text */
  mediaNoAlternative: (holes: { media: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/no-alternative', CATALOGUE['media/no-alternative'], holes, at),
  /** `media/not-a-picture` (error): "%file%" is %found% */
  mediaNotAPicture: (holes: { file: Hole; found: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/not-a-picture', CATALOGUE['media/not-a-picture'], holes, at),
  /** `media/other-form` (error): the file under media/ is "%other%", not "%file%": %problem% */
  mediaOtherForm: (holes: { other: Hole; file: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/other-form', CATALOGUE['media/other-form'], holes, at),
  /** `media/outside-folder` (error): "%file%" leads out of media/ */
  mediaOutsideFolder: (holes: { file: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/outside-folder', CATALOGUE['media/outside-folder'], holes, at),
  /** `media/too-large` (error): the picture "%file%" has %size% bytes */
  mediaTooLarge: (holes: { file: Hole; size: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/too-large', CATALOGUE['media/too-large'], holes, at),
  /** `media/too-many-pixels` (error): the picture "%file%" has %width% x %height% pixels */
  mediaTooManyPixels: (holes: { file: Hole; width: Hole; height: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/too-many-pixels', CATALOGUE['media/too-many-pixels'], holes, at),
  /** `media/too-much` (error): the picture "%file%" is not opened: those before it have %limit% MB already */
  mediaTooMuch: (holes: { file: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/too-much', CATALOGUE['media/too-much'], holes, at),
  /** `media/unsafe-name` (error): "%file%" is no name for every computer: %problem% */
  mediaUnsafeName: (holes: { file: Hole; problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('media/unsafe-name', CATALOGUE['media/unsafe-name'], holes, at),
  /** `plan/action-on-no-page` (warning): the action "%action%" stands on no sector's page */
  planActionOnNoPage: (holes: { action: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/action-on-no-page', CATALOGUE['plan/action-on-no-page'], holes, at),
  /** `plan/bad-as-of` (error): "%written%" is not a day to describe the plan on */
  planBadAsOf: (holes: { written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/bad-as-of', CATALOGUE['plan/bad-as-of'], holes, at),
  /** `plan/gave-up` (error): so much is wrong that %count% more files were not looked at */
  planGaveUp: (holes: { count: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/gave-up', CATALOGUE['plan/gave-up'], holes, at),
  /** `plan/more-errors` (error): %left% more errors [%kind%] are not told one by one; there are %all% */
  planMoreErrors: (holes: { left: Hole; kind: Hole; all: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/more-errors', CATALOGUE['plan/more-errors'], holes, at),
  /** `plan/more-warnings` (warning): %left% more warnings [%kind%] are not told one by one; there are %all% */
  planMoreWarnings: (holes: { left: Hole; kind: Hole; all: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/more-warnings', CATALOGUE['plan/more-warnings'], holes, at),
  /** `plan/no-folder` (error): there is no folder "%folder%" */
  planNoFolder: (holes: { folder: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('plan/no-folder', CATALOGUE['plan/no-folder'], holes, at),
  /** `plan/no-plan-file` (error): the folder has no plan.yaml */
  planNoPlanFile: (holes: { nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('plan/no-plan-file', CATALOGUE['plan/no-plan-file'], holes, at),
  /** `plan/no-sectors` (warning): the plan has no sector, so nothing can be printed */
  planNoSectors: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('plan/no-sectors', CATALOGUE['plan/no-sectors'], holes, at),
  /** `plan/not-utf8` (error): the file is not UTF-8 */
  planNotUtf8: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('plan/not-utf8', CATALOGUE['plan/not-utf8'], holes, at),
  /** `plan/outside-folder` (error): the file is a link that leads out of the plan folder */
  planOutsideFolder: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('plan/outside-folder', CATALOGUE['plan/outside-folder'], holes, at),
  /** `plan/same-order` (error): two of %kind% have the order %order% */
  planSameOrder: (holes: { kind: Hole; order: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/same-order', CATALOGUE['plan/same-order'], holes, at),
  /** `plan/sector-file-name` (error): the file is called "%file%" but holds the sector "%sector%" */
  planSectorFileName: (holes: { file: Hole; sector: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/sector-file-name', CATALOGUE['plan/sector-file-name'], holes, at),
  /** `plan/too-large` (error): the file has %size% bytes; at most %limit% are read */
  planTooLarge: (holes: { size: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/too-large', CATALOGUE['plan/too-large'], holes, at),
  /** `plan/too-many-files` (error): the %all% data files are too much together, so none of them is read */
  planTooManyFiles: (holes: { all: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/too-many-files', CATALOGUE['plan/too-many-files'], holes, at),
  /** `plan/unfinished` (error): returns were being taken over into this data when that was interrupted */
  planUnfinished: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('plan/unfinished', CATALOGUE['plan/unfinished'], holes, at),
  /** `plan/unknown-file` (warning): "%file%" is not read: it is not one of the files of a plan */
  planUnknownFile: (holes: { file: Hole; allowed: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('plan/unknown-file', CATALOGUE['plan/unknown-file'], holes, at),
  /** `plan/unreadable` (error): the file cannot be read: %problem% */
  planUnreadable: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('plan/unreadable', CATALOGUE['plan/unreadable'], holes, at),
  /** `quantity/no-unit` (error): the quantity has no unit */
  quantityNoUnit: (holes: { units: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('quantity/no-unit', CATALOGUE['quantity/no-unit'], holes, at),
  /** `quantity/not-a-number` (error): "%written%" is not a number */
  quantityNotANumber: (holes: { written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('quantity/not-a-number', CATALOGUE['quantity/not-a-number'], holes, at),
  /** `reference/cycle` (error): this makes a circle: %cycle% */
  referenceCycle: (holes: { cycle: Hole; field: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('reference/cycle', CATALOGUE['reference/cycle'], holes, at),
  /** `reference/duplicate-id` (error): the id "%id%" stands twice among %list% */
  referenceDuplicateId: (holes: { id: Hole; list: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('reference/duplicate-id', CATALOGUE['reference/duplicate-id'], holes, at),
  /** `reference/missing-file` (error): %file% is missing, but %count% references need it */
  referenceMissingFile: (holes: { file: Hole; count: Hole; ids: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('reference/missing-file', CATALOGUE['reference/missing-file'], holes, at),
  /** `reference/more` (error): %all% references of this file lead to nothing; %told% of them are told */
  referenceMore: (holes: { all: Hole; told: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('reference/more', CATALOGUE['reference/more'], holes, at),
  /** `reference/unknown-id` (error): there is no %kind% "%id%" */
  referenceUnknownId: (holes: { kind: Hole; id: Hole; known?: Hole | undefined; file: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('reference/unknown-id', CATALOGUE['reference/unknown-id'], holes, at),
  /** `return/cannot-write` (error): nothing was changed, since "%path%" cannot be written: %problem% */
  returnCannotWrite: (holes: { path: Hole; problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('return/cannot-write', CATALOGUE['return/cannot-write'], holes, at),
  /** `return/column-missing` (warning): the column "%column%" of "%sheet%" is missing */
  returnColumnMissing: (holes: { column: Hole; sheet: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/column-missing', CATALOGUE['return/column-missing'], holes, at),
  /** `return/column-twice` (warning): the heading "%column%" of "%sheet%" stands twice; the second column is kept as an extra one */
  returnColumnTwice: (holes: { column: Hole; sheet: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/column-twice', CATALOGUE['return/column-twice'], holes, at),
  /** `return/damaged` (error): the file is damaged: %problem% */
  returnDamaged: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/damaged', CATALOGUE['return/damaged'], holes, at),
  /** `return/decision-impossible` (error): nothing can be taken over here: %problem% */
  returnDecisionImpossible: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/decision-impossible', CATALOGUE['return/decision-impossible'], holes, at),
  /** `return/decision-unknown` (error): "%decision%" is no decision */
  returnDecisionUnknown: (holes: { decision: Hole; decisions: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/decision-unknown', CATALOGUE['return/decision-unknown'], holes, at),
  /** `return/drawings` (warning): text boxes or pictures were added (%count%); what they say is not read */
  returnDrawings: (holes: { count: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/drawings', CATALOGUE['return/drawings'], holes, at),
  /** `return/empty` (error): the file is empty */
  returnEmpty: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/empty', CATALOGUE['return/empty'], holes, at),
  /** `return/encrypted` (error): the workbook is protected with a password and cannot be opened */
  returnEncrypted: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/encrypted', CATALOGUE['return/encrypted'], holes, at),
  /** `return/external-links` (error): the workbook takes values from other files (%targets%), so nothing is taken from it */
  returnExternalLinks: (holes: { targets: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/external-links', CATALOGUE['return/external-links'], holes, at),
  /** `return/finished` (warning): an earlier taking over of returns was interrupted and is finished now (files: %count%) */
  returnFinished: (holes: { count: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/finished', CATALOGUE['return/finished'], holes, at),
  /** `return/folder-too-large` (error): "%folder%" holds more files and folders than are looked through */
  returnFolderTooLarge: (holes: { folder: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/folder-too-large', CATALOGUE['return/folder-too-large'], holes, at),
  /** `return/half-written` (error): an earlier taking over of returns was interrupted, and can be neither finished nor undone: %problem% */
  returnHalfWritten: (holes: { problem: Hole; journal: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/half-written', CATALOGUE['return/half-written'], holes, at),
  /** `return/known` (info): this very file was taken over on %date% as %id% */
  returnKnown: (holes: { date: Hole; id: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/known', CATALOGUE['return/known'], holes, at),
  /** `return/left` (error): the file was not looked at, since the files before it hold so much */
  returnLeft: (holes: { limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/left', CATALOGUE['return/left'], holes, at),
  /** `return/legacy-xls` (error): this is a workbook of the old kind (.xls) */
  returnLegacyXls: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/legacy-xls', CATALOGUE['return/legacy-xls'], holes, at),
  /** `return/macros` (error): the workbook brings macros, so nothing is taken from it */
  returnMacros: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/macros', CATALOGUE['return/macros'], holes, at),
  /** `return/merged` (warning): cells are merged (%ranges%); only the first of each holds a value */
  returnMerged: (holes: { ranges: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/merged', CATALOGUE['return/merged'], holes, at),
  /** `return/meta-broken` (error): what the workbook says about itself is damaged: %what% */
  returnMetaBroken: (holes: { what: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/meta-broken', CATALOGUE['return/meta-broken'], holes, at),
  /** `return/meta-changed` (warning): the hidden sheet _meta was changed; %rows% rows can no longer be compared and are asked back */
  returnMetaChanged: (holes: { rows: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/meta-changed', CATALOGUE['return/meta-changed'], holes, at),
  /** `return/newer` (error): the workbook was issued by a newer shinrai (form %version%) */
  returnNewer: (holes: { version: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/newer', CATALOGUE['return/newer'], holes, at),
  /** `return/no-file` (error): there is no file or folder "%file%" */
  returnNoFile: (holes: { file: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/no-file', CATALOGUE['return/no-file'], holes, at),
  /** `return/no-heading` (warning): the headings of "%sheet%" cannot be found */
  returnNoHeading: (holes: { sheet: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/no-heading', CATALOGUE['return/no-heading'], holes, at),
  /** `return/no-workbooks` (error): there is no workbook in "%folder%" */
  returnNoWorkbooks: (holes: { folder: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/no-workbooks', CATALOGUE['return/no-workbooks'], holes, at),
  /** `return/not-a-workbook` (error): this is no Excel workbook but %kind% */
  returnNotAWorkbook: (holes: { kind: Hole; way: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/not-a-workbook', CATALOGUE['return/not-a-workbook'], holes, at),
  /** `return/not-ours` (error): the workbook was not made by shinrai, or what it says about itself is gone */
  returnNotOurs: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/not-ours', CATALOGUE['return/not-ours'], holes, at),
  /** `return/not-read` (warning): %count% other files in "%folder%" are left alone: %files% */
  returnNotRead: (holes: { count: Hole; folder: Hole; files: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/not-read', CATALOGUE['return/not-read'], holes, at),
  /** `return/other-edition` (error): the workbook was issued for another edition: "%edition%" */
  returnOtherEdition: (holes: { edition: Hole; expected: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/other-edition', CATALOGUE['return/other-edition'], holes, at),
  /** `return/other-plan` (error): the workbook is about another plan: "%plan%" */
  returnOtherPlan: (holes: { plan: Hole; expected: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/other-plan', CATALOGUE['return/other-plan'], holes, at),
  /** `return/other-scope` (error): the workbook is about something that the plan does not have: %kind% "%id%" */
  returnOtherScope: (holes: { kind: Hole; id: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/other-scope', CATALOGUE['return/other-scope'], holes, at),
  /** `return/plan-changed` (error): the data was changed while the returns were collected */
  returnPlanChanged: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/plan-changed', CATALOGUE['return/plan-changed'], holes, at),
  /** `return/plan-invalid` (error): with these changes the plan has %count% errors, so nothing is written */
  returnPlanInvalid: (holes: { count: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/plan-invalid', CATALOGUE['return/plan-invalid'], holes, at),
  /** `return/record-broken` (error): the record of an earlier return cannot be read: %problem% */
  returnRecordBroken: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/record-broken', CATALOGUE['return/record-broken'], holes, at),
  /** `return/review-foreign` (error): this review belongs to other returns */
  returnReviewForeign: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/review-foreign', CATALOGUE['return/review-foreign'], holes, at),
  /** `return/review-unreadable` (error): the decisions of the review cannot be read: %problem% */
  returnReviewUnreadable: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/review-unreadable', CATALOGUE['return/review-unreadable'], holes, at),
  /** `return/same-file` (info): the same file as "%other%"; it is read once */
  returnSameFile: (holes: { other: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/same-file', CATALOGUE['return/same-file'], holes, at),
  /** `return/sheet-missing` (warning): the sheet "%sheet%" is missing */
  returnSheetMissing: (holes: { sheet: Hole; rows: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/sheet-missing', CATALOGUE['return/sheet-missing'], holes, at),
  /** `return/sheet-twice` (warning): the sheet "%sheet%" is there once more as "%other%"; where they differ, neither is taken */
  returnSheetTwice: (holes: { sheet: Hole; other: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/sheet-twice', CATALOGUE['return/sheet-twice'], holes, at),
  /** `return/too-large` (error): the workbook is not opened, since %what% is over the limit */
  returnTooLarge: (holes: { what: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/too-large', CATALOGUE['return/too-large'], holes, at),
  /** `return/too-many` (error): %count% more files are not opened: %files% */
  returnTooMany: (holes: { count: Hole; files: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/too-many', CATALOGUE['return/too-many'], holes, at),
  /** `return/too-much` (error): the workbook has %rows% rows with %cells% filled cells, far more than was issued from this plan */
  returnTooMuch: (holes: { rows: Hole; cells: Hole; limit: Hole; entries: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/too-much', CATALOGUE['return/too-much'], holes, at),
  /** `return/truncated` (error): the file is cut off */
  returnTruncated: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/truncated', CATALOGUE['return/truncated'], holes, at),
  /** `return/undone` (warning): an earlier taking over of returns was interrupted and is undone; the data is as it was before */
  returnUndone: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('return/undone', CATALOGUE['return/undone'], holes, at),
  /** `return/unreadable` (error): the file cannot be read: %problem% */
  returnUnreadable: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('return/unreadable', CATALOGUE['return/unreadable'], holes, at),
  /** `shape/bad-address` (error): "%written%" is no address that a link may lead to */
  shapeBadAddress: (holes: { written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/bad-address', CATALOGUE['shape/bad-address'], holes, at),
  /** `shape/bad-id` (error): "%written%" cannot be an id */
  shapeBadId: (holes: { written: Hole; form: Hole; suggestion?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('shape/bad-id', CATALOGUE['shape/bad-id'], holes, at),
  /** `shape/empty-file` (error): the file is empty */
  shapeEmptyFile: (holes: { keys: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/empty-file', CATALOGUE['shape/empty-file'], holes, at),
  /** `shape/empty-value` (error): "%key%" has no value */
  shapeEmptyValue: (holes: { key: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/empty-value', CATALOGUE['shape/empty-value'], holes, at),
  /** `shape/flood` (error): hardly anything in this file is as it should be; the first %told% values are told */
  shapeFlood: (holes: { told: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/flood', CATALOGUE['shape/flood'], holes, at),
  /** `shape/missing-key` (error): %owner% lacks %keys% */
  shapeMissingKey: (holes: { owner: Hole; keys: Hole; described: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/missing-key', CATALOGUE['shape/missing-key'], holes, at),
  /** `shape/more` (error): %all% values of this file are not as they should be; %told% of them are told */
  shapeMore: (holes: { all: Hole; told: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/more', CATALOGUE['shape/more'], holes, at),
  /** `shape/out-of-range` (error): %written% is outside the range */
  shapeOutOfRange: (holes: { written: Hole; range: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/out-of-range', CATALOGUE['shape/out-of-range'], holes, at),
  /** `shape/plain-text` (error): a text needs its language, found %found% */
  shapePlainText: (holes: { found: Hole; written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/plain-text', CATALOGUE['shape/plain-text'], holes, at),
  /** `shape/refused` (error): %problem% */
  shapeRefused: (holes: { problem: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/refused', CATALOGUE['shape/refused'], holes, at),
  /** `shape/too-long` (error): this is too long: %length% %unit% */
  shapeTooLong: (holes: { length: Hole; unit: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/too-long', CATALOGUE['shape/too-long'], holes, at),
  /** `shape/too-short` (error): this is too short: %length% %unit% */
  shapeTooShort: (holes: { length: Hole; unit: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/too-short', CATALOGUE['shape/too-short'], holes, at),
  /** `shape/unknown-key` (error): "%key%" is not a key that is known here */
  shapeUnknownKey: (holes: { key: Hole; allowed: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('shape/unknown-key', CATALOGUE['shape/unknown-key'], holes, at),
  /** `shape/unknown-word` (error): "%written%" is not one of the words for this */
  shapeUnknownWord: (holes: { written: Hole; allowed: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('shape/unknown-word', CATALOGUE['shape/unknown-word'], holes, at),
  /** `shape/wrong-form` (error): "%written%" is not written as it should be here */
  shapeWrongForm: (holes: { written: Hole; form: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('shape/wrong-form', CATALOGUE['shape/wrong-form'], holes, at),
  /** `shape/wrong-type` (error): expected %expected%, found %found% */
  shapeWrongType: (holes: { expected: Hole; found: Hole; description?: Hole | undefined; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('shape/wrong-type', CATALOGUE['shape/wrong-type'], holes, at),
  /** `source/not-cited` (warning): %entity% says neither its source nor how it is known */
  sourceNotCited: (holes: { entity: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('source/not-cited', CATALOGUE['source/not-cited'], holes, at),
  /** `source/passage-not-used` (warning): nothing cites the passage "%segment%" */
  sourcePassageNotUsed: (holes: { segment: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('source/passage-not-used', CATALOGUE['source/passage-not-used'], holes, at),
  /** `template/helper-failed` (error): the helper "%helper%" cannot do this: %problem% */
  templateHelperFailed: (holes: { helper: Hole; problem: Hole; usage?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('template/helper-failed', CATALOGUE['template/helper-failed'], holes, at),
  /** `template/missing-partial` (error): there is no partial "%partial%" */
  templateMissingPartial: (holes: { partial: Hole; available?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('template/missing-partial', CATALOGUE['template/missing-partial'], holes, at),
  /** `template/not-found` (error): there is no template "%template%" */
  templateNotFound: (holes: { template: Hole; available?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('template/not-found', CATALOGUE['template/not-found'], holes, at),
  /** `template/raw-output` (error): "%expression%" would print its value as markup */
  templateRawOutput: (holes: { expression: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('template/raw-output', CATALOGUE['template/raw-output'], holes, at),
  /** `template/syntax` (error): this is not a valid template: %problem% */
  templateSyntax: (holes: { problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('template/syntax', CATALOGUE['template/syntax'], holes, at),
  /** `template/too-much` (error): the file is not read: %problem% */
  templateTooMuch: (holes: { problem: Hole; limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('template/too-much', CATALOGUE['template/too-much'], holes, at),
  /** `template/unknown-field` (error): the template asks for "%field%", which this document does not have */
  templateUnknownField: (holes: { field: Hole; available?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('template/unknown-field', CATALOGUE['template/unknown-field'], holes, at),
  /** `template/unknown-helper` (error): there is no helper "%helper%" */
  templateUnknownHelper: (holes: { helper: Hole; available?: Hole | undefined; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('template/unknown-helper', CATALOGUE['template/unknown-helper'], holes, at),
  /** `template/unprintable` (error): "%field%" cannot be printed: %problem% */
  templateUnprintable: (holes: { field: Hole; problem: Hole; advice: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('template/unprintable', CATALOGUE['template/unprintable'], holes, at),
  /** `template/unsafe-place` (error): "%expression%" stands %where%, where a value could become markup */
  templateUnsafePlace: (holes: { expression: Hole; where: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('template/unsafe-place', CATALOGUE['template/unsafe-place'], holes, at),
  /** `text/forbidden-character` (error): the character %character% cannot be printed */
  textForbiddenCharacter: (holes: { character: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('text/forbidden-character', CATALOGUE['text/forbidden-character'], holes, at),
  /** `text/no-english` (warning): no English yet for %fields% of %entity% */
  textNoEnglish: (holes: { fields: Hole; entity: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('text/no-english', CATALOGUE['text/no-english'], holes, at),
  /** `text/provisional-english` (info): the English is provisional for %fields% of %entity% */
  textProvisionalEnglish: (holes: { fields: Hole; entity: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('text/provisional-english', CATALOGUE['text/provisional-english'], holes, at),
  /** `text/unknown-figure` (error): the text mentions the figure "%id%", which this plan does not have */
  textUnknownFigure: (holes: { id: Hole; nearest?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('text/unknown-figure', CATALOGUE['text/unknown-figure'], holes, at),
  /** `yaml/alias` (error): the YAML alias "%alias%" is not accepted */
  yamlAlias: (holes: { alias: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/alias', CATALOGUE['yaml/alias'], holes, at),
  /** `yaml/duplicate-key` (error): the key "%key%" stands twice in the same map */
  yamlDuplicateKey: (holes: { key: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/duplicate-key', CATALOGUE['yaml/duplicate-key'], holes, at),
  /** `yaml/inexact-number` (error): the number %written% has more digits than can be kept exactly */
  yamlInexactNumber: (holes: { written: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/inexact-number', CATALOGUE['yaml/inexact-number'], holes, at),
  /** `yaml/key-not-a-word` (error): a key must be a single word */
  yamlKeyNotAWord: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('yaml/key-not-a-word', CATALOGUE['yaml/key-not-a-word'], holes, at),
  /** `yaml/syntax` (error): this is not valid YAML: %problem% */
  yamlSyntax: (holes: { problem: Hole; advice?: Hole | undefined }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/syntax', CATALOGUE['yaml/syntax'], holes, at),
  /** `yaml/tab` (error): a tab is used where YAML wants spaces */
  yamlTab: (holes: Record<never, never>, at?: At): Diagnostic =>
    makeDiagnostic('yaml/tab', CATALOGUE['yaml/tab'], holes, at),
  /** `yaml/tag` (error): the YAML tag "%tag%" is not accepted */
  yamlTag: (holes: { tag: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/tag', CATALOGUE['yaml/tag'], holes, at),
  /** `yaml/too-deep` (error): lists and maps are nested more than %limit% deep */
  yamlTooDeep: (holes: { limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/too-deep', CATALOGUE['yaml/too-deep'], holes, at),
  /** `yaml/too-much` (error): the file has more than %limit% lines and entries, so it is not read */
  yamlTooMuch: (holes: { limit: Hole }, at?: At): Diagnostic =>
    makeDiagnostic('yaml/too-much', CATALOGUE['yaml/too-much'], holes, at),
};
