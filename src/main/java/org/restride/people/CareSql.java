package org.restride.people;

/** Reads of this module that another module's statement may join, so that it stays one; the tables stay unknown to it. */
public final class CareSql {

    /**
     * Query of the patients in whose care team the account {@code :me} is: {@code patient_id}, {@code first_name}, {@code last_name},
     * {@code birth_date}, {@code phone}, {@code state}. Names {@code :clinic}.
     */
    public static final String MINE = """
            select p.id patient_id, p.first_name, p.last_name, p.birth_date, p.phone, p.state
            from people.care_team_member t
            join people.patient p on p.clinic_id = t.clinic_id and p.id = t.patient_id
            where t.clinic_id = :clinic and t.account_id = :me
            """;

    /**
     * Query of all patients' names, for who has asked the service whether they may: {@code patient_id}, {@code first_name},
     * {@code last_name}, {@code state}. Names {@code :clinic}.
     */
    public static final String NAMES =
            "select p.id patient_id, p.first_name, p.last_name, p.state from people.patient p where p.clinic_id = :clinic";

    /**
     * Query of the patient {@code :patient}: one row while they are in care, no row once they are discharged or merged; the record stays as it
     * is until the transaction ends. Names {@code :clinic}.
     */
    public static final String IN_CARE = """
            select p.id patient_id from people.patient p
            where p.clinic_id = :clinic and p.id = :patient and p.state = 'ACTIVE' for share of p
            """;

    /** Query of the patient {@code :patient}: one row while they are discharged. Names {@code :clinic}. */
    public static final String DISCHARGED = """
            select p.id patient_id from people.patient p
            where p.clinic_id = :clinic and p.id = :patient and p.state = 'DISCHARGED'
            """;

    /** Query of all care teams: {@code patient_id}, {@code account_id}. Names {@code :clinic}. */
    public static final String TEAMS =
            "select t.patient_id, t.account_id from people.care_team_member t where t.clinic_id = :clinic";

    /** Query of all patients' time zones: {@code patient_id}, {@code zone}. Names {@code :clinic}. */
    public static final String ZONES =
            "select p.id patient_id, p.zone from people.patient p where p.clinic_id = :clinic";

    private CareSql() {}
}
