package org.restride.plans.progression;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** The form in which proposals are stored. What is stored once must be readable for ever: fields are only ever added. */
public final class ProposalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProposalJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The same for the same inputs under the same rules, and for no others. */
    public static String cause(Inputs inputs, int ruleVersion) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text = (ruleVersion + " " + write(inputs)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
