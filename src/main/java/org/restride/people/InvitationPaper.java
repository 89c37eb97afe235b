package org.restride.people;

import java.util.Locale;

/** Puts a way in on a sheet of paper, with its code and short instructions, for those who read no mail. */
public interface InvitationPaper {

    /**
     * What stands on the sheet.
     *
     * @param name of the person who is handed it
     * @param invitation whether an account is made by it; else it leads into the one that is there
     */
    record Sheet(Invitations.Link link, String name, boolean invitation, ClinicSummary clinic, Locale language) {}

    /** The PDF. */
    byte[] print(Sheet sheet);
}
