package org.restride.people;

/**
 * Which patients, in which order.
 *
 * @param search words of the name or the external number; blank for all
 * @param whose whose patients
 * @param offset rows to pass over
 * @param limit rows to give, 1 to 200
 */
public record PatientQuery(
        String search, Whose whose, boolean discharged, Order order, boolean descending, int offset, int limit) {

    /** Whose patients are asked for. */
    public enum Whose {
        MINE,
        CLINIC
    }

    /** By what the rows are sorted. */
    public enum Order {
        NAME,
        REGISTERED
    }

    public PatientQuery {
        if (offset < 0 || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page has 1 to 200 rows");
        }
        search = search.length() > 100 ? search.substring(0, 100) : search;
    }

    /** The first page of the acting clinician's patients by name. */
    public static PatientQuery mine() {
        return new PatientQuery("", Whose.MINE, false, Order.NAME, false, 0, 50);
    }

    public static PatientQuery ofClinic(String search) {
        return new PatientQuery(search, Whose.CLINIC, false, Order.NAME, false, 0, 50);
    }

    PatientQuery page(int newOffset, int newLimit) {
        return new PatientQuery(search, whose, discharged, order, descending, newOffset, newLimit);
    }
}
