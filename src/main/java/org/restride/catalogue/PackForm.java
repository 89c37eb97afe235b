package org.restride.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.restride.base.DomainError;

/** What somebody fills in to make a pack. */
final class PackForm {

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final Pattern LICENCE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,99}");
    private static final int LONGEST_NAME = 100;

    private PackForm() {}

    static void require(ExportPack command) {
        Map<String, String> problems = new HashMap<>();
        if (command.name().isBlank() || command.name().length() > LONGEST_NAME) {
            problems.put("name", "catalogue.packs.name.missing");
        }
        if (!VERSION.matcher(command.version()).matches()) {
            problems.put("version", "catalogue.packs.version.wrong");
        }
        if (!LICENCE.matcher(command.licence()).matches()) {
            problems.put("licence", "catalogue.packs.licence.wrong");
        }
        if (!problems.isEmpty()) {
            throw new DomainError.Invalid(problems);
        }
    }

    static String info(ExportPack command, Collection<Locale> languages) {
        return "name: " + PackWriter.quoted(command.name().strip()) + "\nversion: "
                + PackWriter.quoted(command.version()) + "\nlicence: " + PackWriter.quoted(command.licence())
                + "\nlanguages: ["
                + languages.stream().map(Locale::getLanguage).collect(Collectors.joining(", ")) + "]\n";
    }
}
