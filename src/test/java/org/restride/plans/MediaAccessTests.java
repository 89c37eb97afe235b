package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.catalogue.BeginProposal;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.Illustration;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.Media;
import org.restride.catalogue.MediaUpload;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.catalogue.Reviewing;
import org.restride.catalogue.media.FilmSample;
import org.restride.catalogue.media.PictureSample;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who sees which picture, and what browsers are told of it. */
@RestrideTest
class MediaAccessTests {

    private static final ItemKey BRIDGE = new ItemKey("glute-bridge");

    @Autowired
    private PlanClinics planClinics;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private MediaUpload upload;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Recalling recalling;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private DeviceTokens tokens;

    @Autowired
    private WebApplicationContext application;

    private PlanClinic clinic;
    private Actor editor;
    private Publications publications;
    private MockMvc http;

    @BeforeEach
    void openClinic() {
        clinic = planClinics.open();
        editor = clinic.people.editor();
        publications = new Publications(editing, reviewing, actors);
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void onlyWhoHasTheExerciseInAPlanSeesItsPictures() throws Exception {
        Media picture = add(PictureSample.jpeg(1000, 500));
        publish(BRIDGE, picture.says("A bridge", ""));
        PatientId neighbour = clinics.patient(clinic.people);
        Cookie theirs = device(clinics.signUp(clinic.people, neighbour));
        Cookie mine = device(clinics.signUp(clinic.people, clinic.patient));
        assertThat(show(picture, mine).getStatus()).isEqualTo(404);
        clinic.assign("glute-bridge");
        assertThat(show(picture, mine).getStatus()).isEqualTo(200);
        assertThat(show(picture, theirs).getStatus()).isEqualTo(404);
    }

    @Test
    void aVersionThatIsNotInThePlanIsNotShown() throws Exception {
        clinic.assign("glute-bridge");
        Cookie mine = device(clinics.signUp(clinic.people, clinic.patient));
        Media newer = add(PictureSample.jpeg(1000, 500));
        publish(BRIDGE, newer.says("A bridge", ""));
        assertThat(show(newer, mine).getStatus()).isEqualTo(404);
    }

    @Test
    void staffSeeWhatIsNotPublishedYetAndPatientsDoNot() throws Exception {
        clinic.assign("glute-bridge");
        Media picture = add(PictureSample.jpeg(1000, 500));
        PublishedItem now = current(BRIDGE);
        actors.as(
                editor,
                () -> editing.begin(new BeginProposal.Change(
                        BRIDGE, now.id().version(), now.text().with(List.of(picture.says("A bridge", ""))))));
        for (Actor staff : List.of(editor, clinic.clinician(), clinic.people.administrator())) {
            assertThat(show(picture, staff).getStatus()).isEqualTo(200);
        }
        assertThat(show(picture, device(clinics.signUp(clinic.people, clinic.patient)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatEverybodyMayReadEverybodyOfTheClinicSeesUntilItIsRecalled() throws Exception {
        ItemKey article = actors.as(
                editor,
                () -> new ItemKey(catalogue.readings(Locale.ENGLISH).getFirst().key()));
        Media picture = add(PictureSample.jpeg(1000, 500));
        publish(article, picture.says("A runner", ""));
        Cookie patient = device(clinics.signUp(clinic.people, clinic.patient));
        assertThat(show(picture, patient).getStatus()).isEqualTo(200);
        actors.as(editor, () -> {
            recalling.recall(new RecallItem(article, "Not true any more", null));
            return true;
        });
        assertThat(show(picture, patient).getStatus()).isEqualTo(404);
    }

    @Test
    void anotherClinicAndNobodyAtAllSeeNothing() throws Exception {
        Media picture = add(PictureSample.jpeg(1000, 500));
        TestClinics.TestClinic there = clinics.create();
        assertThat(show(picture, there.editor()).getStatus()).isEqualTo(404);
        assertThat(show(picture, there.clinician()).getStatus()).isEqualTo(404);
        assertThat(show(picture, device(clinics.signUp(there, clinics.patient(there))))
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse nobody = perform(get(address(picture)));
        assertThat(nobody.getStatus()).isEqualTo(401);
        assertThat(nobody.getContentAsByteArray()).hasSizeLessThan(500);
        assertThat(perform(get("/media/" + UUID.randomUUID()).with(staff(editor)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(perform(get("/media/../database.properties").with(staff(editor)))
                        .getStatus())
                .isIn(400, 403, 404);
    }

    @Test
    void browsersAreToldWhatItIsAndToKeepItToThemselves() throws Exception {
        Media picture = add(PictureSample.fromPhone(2000, 1000, 1));
        MockHttpServletResponse shown = show(picture, editor);
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.getHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(shown.getHeaders("Content-Security-Policy"))
                .allMatch(policy -> policy.contains("default-src 'none'"));
        assertThat(shown.getHeaders("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        assertThat(shown.getHeader("Cache-Control")).contains("private").doesNotContain("public");
        assertThat(PictureSample.read(shown.getContentAsByteArray()).getWidth()).isEqualTo(1600);
        String tag = shown.getHeader("ETag");
        MockHttpServletResponse again =
                perform(get(address(picture)).with(staff(editor)).header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aNarrowScreenGetsANarrowPicture() throws Exception {
        Media picture = add(PictureSample.jpeg(2000, 1000));
        for (int[] asked : new int[][] {{300, 480}, {480, 480}, {500, 960}, {5000, 1600}, {-1, 480}}) {
            MockHttpServletResponse shown =
                    perform(get(address(picture) + "?w=" + asked[0]).with(staff(editor)));
            assertThat(PictureSample.read(shown.getContentAsByteArray()).getWidth())
                    .isEqualTo(asked[1]);
        }
    }

    @Test
    void aPlayerGetsTheFilmInPieces() throws Exception {
        Media film = add(new FilmSample().chatty().bytes());
        byte[] whole = show(film, editor).getContentAsByteArray();
        assertThat(show(film, editor).getContentType()).isEqualTo("video/mp4");
        assertThat(show(film, editor).getHeader("Accept-Ranges")).isEqualTo("bytes");
        MockHttpServletResponse piece =
                perform(get(address(film)).with(staff(editor)).header("Range", "bytes=10-19"));
        assertThat(piece.getStatus()).isEqualTo(206);
        assertThat(piece.getHeader("Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
        assertThat(piece.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        MockHttpServletResponse end =
                perform(get(address(film)).with(staff(editor)).header("Range", "bytes=-5"));
        assertThat(end.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
        assertThat(perform(get(address(film)).with(staff(editor)).header("Range", "bytes=" + whole.length + "-"))
                        .getStatus())
                .isEqualTo(416);
        MockHttpServletResponse other = perform(get(address(film))
                .with(staff(editor))
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"something else\""));
        assertThat(other.getStatus()).isEqualTo(200);
        assertThat(other.getContentAsByteArray()).isEqualTo(whole);
    }

    private Media add(byte[] file) {
        return actors.as(editor, () -> upload.add(new ByteArrayResource(file)));
    }

    private void publish(ItemKey key, Illustration shown) {
        PublishedItem now = current(key);
        Actor reviewer = clinics.staff(clinic.people.id(), "Rita Reviewer", Role.EDITOR);
        publications.publish(
                editor,
                reviewer,
                new BeginProposal.Change(key, now.id().version(), now.text().with(List.of(shown))),
                "A picture",
                "It was so before.");
    }

    private PublishedItem current(ItemKey key) {
        return actors.as(editor, () -> catalogue.current(key, Locale.ENGLISH)).orElseThrow();
    }

    private Cookie device(RestrideUser user) {
        return new Cookie("rs-device", tokens.issue(user, "A phone"));
    }

    private MockHttpServletResponse show(Media media, Cookie device) throws Exception {
        return perform(get(address(media)).cookie(device));
    }

    private MockHttpServletResponse show(Media media, Actor actor) throws Exception {
        return perform(get(address(media)).with(staff(actor)));
    }

    private static RequestPostProcessor staff(Actor actor) {
        RestrideUser user = new RestrideUser(
                UUID.randomUUID(), actor.account().value(), actor.clinic().value(), actor.roles(), null, Instant.now());
        return authentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
    }

    private static String address(Media media) {
        return media.says("", "").address();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        try {
            return http.perform(request).andReturn().getResponse();
        } finally {
            TestSecurityContextHolder.clearContext();
        }
    }
}
