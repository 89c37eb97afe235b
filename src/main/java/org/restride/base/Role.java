package org.restride.base;

/** What a person is in a clinic; decides what they may see (table in the README). */
public enum Role {
    PATIENT,
    CLINICIAN,
    EDITOR,
    ADMINISTRATOR,
    /** The program itself, at work in the background for one clinic. */
    SYSTEM;

    /** The authority's name as Spring Security and view annotations spell it, without prefix. */
    public static final class Names {
        public static final String PATIENT = "PATIENT";
        public static final String CLINICIAN = "CLINICIAN";
        public static final String EDITOR = "EDITOR";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }
}
