package org.restride.messages.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.restride.base.EachClinic;
import org.restride.base.PatientId;
import org.restride.catalogue.DatedArticle;
import org.restride.catalogue.DatedArticles;
import org.restride.catalogue.ItemId;
import org.restride.people.Clinics;
import org.restride.people.Consents;
import org.restride.people.Letter;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the letters that are due, clinic by clinic. Each is written down before it is sent; the mail server is never waited for in a transaction. */
@Component
class DigestRound {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(30);

    /** What is the same for all readers of a clinic. */
    private record Issue(
            Instant now,
            Month month,
            Duration apart,
            Map<ItemId, Set<Month>> seasons,
            Map<String, List<DatedArticle>> articles) {}

    private record Prepared(PatientId patient, int number, Letter letter, int tries) {}

    private final EachClinic everywhere;
    private final StoredDigests digests;
    private final DatedArticles articles;
    private final DigestLetters letters;
    private final PatientRecords patients;
    private final MailAddresses addresses;
    private final Consents consents;
    private final Clinics clinics;
    private final Letters post;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DigestRound(
            EachClinic everywhere,
            StoredDigests digests,
            DatedArticles articles,
            DigestLetters letters,
            PatientRecords patients,
            MailAddresses addresses,
            Consents consents,
            Clinics clinics,
            Letters post,
            TransactionTemplate transactions,
            Clock clock) {
        this.everywhere = everywhere;
        this.digests = digests;
        this.articles = articles;
        this.letters = letters;
        this.patients = patients;
        this.addresses = addresses;
        this.consents = consents;
        this.clinics = clinics;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    void go() {
        if (!post.work()) {
            return;
        }
        everywhere.visit("send-digests", clinic -> ofClinic());
    }

    /** For the acting clinic. */
    void ofClinic() {
        Instant now = clock.instant();
        List<DigestReader> readers = in(() -> digests.readers(now));
        if (readers.isEmpty()) {
            return;
        }
        Issue issue = in(() -> issue(now));
        Map<PatientId, PatientSummary> known =
                in(() -> patients.find(
                                readers.stream().map(DigestReader::patient).collect(Collectors.toSet())))
                        .stream()
                        .filter(patient -> patient.state() == PatientState.ACTIVE)
                        .collect(Collectors.toMap(PatientSummary::id, patient -> patient));
        for (DigestReader reader : readers) {
            PatientSummary patient = known.get(reader.patient());
            if (patient != null) {
                in(() -> prepare(reader, patient.language(), issue)).ifPresent(this::send);
            }
        }
    }

    private Issue issue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clinics.current().zone());
        int weeks = digests.weeks().orElse(DigestDesk.SHIPPED_WEEKS);
        return new Issue(now, today.getMonth(), Duration.ofDays(7L * weeks), digests.seasons(), new HashMap<>());
    }

    /** Writes the letter down if it is due, has something to say, and no other node has it. */
    private Optional<Prepared> prepare(DigestReader reader, Locale language, Issue issue) {
        boolean again = reader.isTriedAgain(issue.now());
        if (!again && !reader.isDue(issue.now(), issue.apart())) {
            return Optional.empty();
        }
        Digest digest = Digest.of(
                issue.articles().computeIfAbsent(language.getLanguage(), code -> articles.in(Locale.of(code))),
                issue.seasons(),
                reader.since(),
                reader.lately(),
                issue.month());
        Optional<MailAddresses.Recipient> recipient = addresses.ofPatient(reader.patient());
        if (digest.isEmpty() || recipient.isEmpty() || consents.isWithdrawn(reader.patient())) {
            return Optional.empty();
        }
        int number = reader.last()
                .map(last -> again ? last.number() : last.number() + 1)
                .orElse(1);
        boolean ours = again
                ? digests.beginAgain(reader.patient(), number, digest.items(), issue.now())
                : digests.begin(reader.patient(), number, digest.items(), issue.now());
        int tries = again ? reader.last().map(DigestReader.Last::tries).orElse(0) : 0;
        return ours
                ? Optional.of(new Prepared(
                        reader.patient(), number, letters.write(recipient.get(), reader.patient(), digest), tries))
                : Optional.empty();
    }

    private void send(Prepared prepared) {
        if (post.send(prepared.letter()) == Letters.Outcome.TAKEN) {
            transactions.executeWithoutResult(status -> digests.sent(prepared.patient(), prepared.number()));
        } else {
            Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << prepared.tries()));
            transactions.executeWithoutResult(status -> digests.failed(prepared.patient(), prepared.number(), next));
        }
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
