package org.restride.people;

/** Reads of this module that another module's statement may join, so that a list stays one statement; the tables stay unknown to it. */
public final class CareSql {

    /**
     * Query of the patients in whose care team the account {@code :me} is: {@code patient_id}, {@code first_name}, {@code last_name},
     * {@code birth_date}, {@code state}. Names {@code :clinic}.
     */
    public static final String MINE = """
            select p.id patient_id, p.first_name, p.last_name, p.birth_date, p.state
            from people.care_team_member t
            join people.patient p on p.clinic_id = t.clinic_id and p.id = t.patient_id
            where t.clinic_id = :clinic and t.account_id = :me
            """;

    private CareSql() {}
}
