"""What can be done about companies and who speaks for them."""

from dialogs.companies import (
    add_note,
    assign,
    claims,
    colleagues,
    companies,
    company,
    company_past,
    contacts,
    invite,
    let_decide,
    merge,
    move_along,
    new_companies,
    new_number,
    one_person,
)

DEEDS = (
    *add_note.DEEDS,
    *assign.DEEDS,
    *claims.DEEDS,
    *colleagues.DEEDS,
    *companies.DEEDS,
    *company.DEEDS,
    *company_past.DEEDS,
    *contacts.DEEDS,
    *invite.DEEDS,
    *let_decide.DEEDS,
    *merge.DEEDS,
    *move_along.DEEDS,
    *new_companies.DEEDS,
    *new_number.DEEDS,
    *one_person.DEEDS,
)
