package org.restride.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Emergency numbers by country. They come with the product and not from a clinic's pack: nobody may mistype them. */
@Component
public class EmergencyNumbers {

    private static final String FILE = "content/questions/emergency-numbers.yaml";

    private final Map<String, EmergencyNumber> byCountry = new HashMap<>();
    private final String elsewhere;

    EmergencyNumbers() {
        this(PackDocument.of(FILE, read()));
    }

    private EmergencyNumbers(PackDocument document) {
        Fields numbers = document.fields();
        elsewhere = numbers.fields("default").text("emergency");
        Fields countries = numbers.fields("countries");
        for (String country : countries.keys()) {
            Fields entry = countries.fields(country);
            byCountry.put(
                    country,
                    new EmergencyNumber(
                            country,
                            entry.text("emergency"),
                            entry.fieldsIf("advice")
                                    .map(advice -> advice.text("number"))
                                    .orElse(null),
                            entry.fieldsIf("advice")
                                    .map(advice -> advice.text("name"))
                                    .orElse(null)));
        }
    }

    /**
     * @param country ISO 3166-1 alpha-2; an unknown one gets the number that most of the world answers
     */
    public EmergencyNumber of(String country) {
        EmergencyNumber own = byCountry.get(country);
        return own != null ? own : new EmergencyNumber(country, elsewhere, null, null);
    }

    private static String read() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The emergency numbers could not be read", problem);
        }
    }
}
