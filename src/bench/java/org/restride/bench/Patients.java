package org.restride.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The patients who use the portal during the benchmark, each with the token of a device. */
record Patients(UUID clinic, List<Active> active, String clinicianToken) {

    private static final String ACTIVE = """
            select p.id, a.account_id, a.id as membership, uuidv7() as device, v.plan_id,
                array(select (i ->> 'id')::uuid from jsonb_array_elements(v.body -> 'phases' -> 0 -> 'items')
                    with ordinality as t(i, n) order by n) as items
            from people.patient p
            join platform.membership a on a.clinic_id = p.clinic_id and a.patient_id = p.id
            join plans.plan_version v on v.clinic_id = p.clinic_id and v.patient_id = p.id
            where p.external_number like 'B-%' and substring(p.external_number from 3)::int % ? = 0
            order by p.id
            """;

    private static final String TOKEN = """
            insert into platform.device_token (id, membership_id, token_hash, label, trusted, created_at, last_used_at,
                expires_at)
            values (?, ?, ?, 'benchmark', true, now(), now(), now() + interval '1 day')
            """;

    private static final String CLINICIAN = """
            select m.id from platform.membership m join platform.account a on a.id = m.account_id
            where a.login = 'clinician@demo.restride.test'
            """;

    /**
     * A patient whose plan is in its first phase.
     *
     * @param token of the device
     * @param items ids of the plan's exercises of today
     */
    record Active(UUID id, UUID account, UUID device, String token, UUID plan, List<UUID> items) {}

    /** The one that a client takes in its turn: no two clients share a patient. */
    Active of(int client, int clients, long turn) {
        int own = Math.max(1, active.size() / clients);
        return active.get((int) ((client + turn % own * clients) % active.size()));
    }

    static Patients load(Database database) throws SQLException, IOException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        String secret = HexFormat.of().formatHex(salt);
        try (Connection owner = database.owner();
                PreparedStatement query = owner.prepareStatement(ACTIVE);
                PreparedStatement tokens = owner.prepareStatement(TOKEN)) {
            UUID clinic = Population.enter(owner);
            query.setInt(1, Population.ACTIVE_ONE_IN);
            List<Active> active = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Active patient = active(row, secret);
                    active.add(patient);
                    add(tokens, patient.device(), row.getObject("membership", UUID.class), patient.token());
                }
            }
            String clinician = HexFormat.of().formatHex(hash(secret + "clinician"));
            add(tokens, UUID.randomUUID(), clinician(owner), clinician);
            tokens.executeBatch();
            return new Patients(clinic, List.copyOf(active), clinician);
        }
    }

    private static Active active(ResultSet row, String secret) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Active(
                id,
                row.getObject("account_id", UUID.class),
                row.getObject("device", UUID.class),
                HexFormat.of().formatHex(hash(secret + id)),
                row.getObject("plan_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("items").getArray()));
    }

    private static UUID clinician(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(CLINICIAN);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void add(PreparedStatement tokens, UUID device, UUID membership, String token) throws SQLException {
        tokens.setObject(1, device);
        tokens.setObject(2, membership);
        tokens.setBytes(3, hash(token));
        tokens.addBatch();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
