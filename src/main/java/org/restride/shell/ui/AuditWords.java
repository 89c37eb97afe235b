package org.restride.shell.ui;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.audit.AuditEntry;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.springframework.stereotype.Component;

/** Says an entry of the audit in words. */
@Component
class AuditWords {

    private static final AccountId PROGRAM = new AccountId(new UUID(0, 0));

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    /** Names of those that entries speak of; who is missing is shown without a name. */
    record Names(Map<AccountId, String> staff, Map<PatientId, String> patients) {}

    /** What was done to what; a subject that has no word yet is shown as it was written. */
    String what(AuditEntry entry, Locale locale) {
        String subject = "audit.subject." + entry.subject();
        String thing = texts.has(locale, subject) ? texts.get(locale, subject) : entry.subject();
        return texts.get(locale, "audit.deed." + entry.deed(), thing);
    }

    String who(AuditEntry entry, Names names, Locale locale) {
        if (entry.account().equals(PROGRAM)) {
            return texts.get(locale, "audit.program");
        }
        String name = names.staff().get(entry.account());
        return name == null ? roles(entry, locale) : name;
    }

    String roles(AuditEntry entry, Locale locale) {
        return Stream.of(entry.roles().split(",", -1))
                .map(role -> texts.has(locale, "shell.role." + role) ? texts.get(locale, "shell.role." + role) : role)
                .collect(Collectors.joining(", "));
    }

    String whose(@Nullable PatientId patient, Names names, Locale locale) {
        if (patient == null) {
            return texts.get(locale, "audit.nobody");
        }
        return names.patients().getOrDefault(patient, texts.get(locale, "audit.unnamed"));
    }
}
