package org.restride.messages.reminders;

/**
 * How a patient wants to be reminded.
 *
 * @param version of the choice that this one was made from; 0 if there was none
 */
public record ChooseReminders(boolean byEmail, ReminderTimes times, int version) {}
