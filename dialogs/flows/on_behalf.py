"""What is said of a deed that the project group may have done on a company's behalf."""

from dialogs.flows.buttons import deed_button
from dialogs.flows.own_company import company_at_hand, is_on_behalf
from dialogs.flows.scene import Scene
from texts.say import Button, Plain, Value, Words


def of_them(text: str, scene: Scene, **values: Value) -> Words:
    """The text as its company reads it, or as it's told to whoever acts for that company."""
    company = company_at_hand(scene) if is_on_behalf(scene) else None
    if company is None:
        return Words(text, values)
    return Words(f"{text}-for-them", {"company": Plain(company.called.shown), **values})


def goes_on(scene: Scene, *own: Button) -> tuple[Button, ...]:
    """What a contact does next; the company's page and the status for whoever acts for the company."""
    if not is_on_behalf(scene):
        return own
    return (deed_button("company", known_company=scene.talk.company), deed_button("status"))
