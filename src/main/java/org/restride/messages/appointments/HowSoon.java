package org.restride.messages.appointments;

/** How urgent it is to the patient, most urgent first. */
public enum HowSoon {
    TODAY,
    THIS_WEEK,
    WHEN_THERE_IS_TIME
}
