export { addContact, planContact } from './add-contact';
export { movedTo, remindAt } from './timing';
