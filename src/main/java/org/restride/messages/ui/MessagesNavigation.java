package org.restride.messages.ui;

import org.restride.base.PatientId;

/** Where this module's pages are. */
public final class MessagesNavigation {

    public static final String INBOX = "inbox";

    private MessagesNavigation() {}

    /** The conversation with a patient, in the inbox. */
    public static String conversation(PatientId patient) {
        return INBOX + "/" + patient;
    }
}
