"""What the name of a contact's company leads on to, where a message says nothing else."""

from dialogs.begin import begin, reply_in
from dialogs.flows.filling import Filling
from dialogs.flows.own_company import ANOTHER, company_at_hand
from dialogs.flows.scene import Reply, Scene
from dialogs.flows.where_it_is import as_a_card, where_it_is
from dialogs.flows.which_company import own_company_named
from dialogs.sentences.hearing import HeardNow
from dialogs.shared_questions.company_questions import WhichCompany
from dialogs.shared_questions.registered import names_a_company
from reading.intents.known_words import knows_a_word
from reading.message import Message


def by_company(now: HeardNow, filling: Filling | None, scene: Scene) -> Reply | None:
    """What a company leads on to: where it is, or, where no form is open, the form that asks for it."""
    name = now.reading.name
    said = scene.read(name)
    if (own := own_company_named(name, scene)) and WhichCompany().takes_words(scene.read(name.rstrip("? "))):
        return begin("my_status", scene, given={"of_company": own})  # "og Prøvebrød?"
    if filling:
        return None
    if said.of_another_company and not now.asks:
        return begin("book_presentation", scene, given={"of_company": ANOTHER}, sure=False)
    has_form = names_a_company(name, scene)
    if not WhichCompany().takes_words(said) or not (has_form or _is_some_name(said.message)):
        return None
    if not has_form and company_at_hand(scene):
        return None
    if company_at_hand(scene):
        return reply_in(as_a_card(scene), scene)
    if "book_presentation" not in where_it_is(scene).deeds:
        return None
    return begin("book_presentation", scene, given={WhichCompany.fills: name}, sure=False)


def _is_some_name(message: Message) -> bool:
    """Whether it's nothing but words with capitals that are no word of ours."""
    are_names = all(word.typed[0].isupper() for word in message.words)
    return bool(message.words) and are_names and not knows_a_word(message)
