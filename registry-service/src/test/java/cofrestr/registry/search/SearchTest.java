package cofrestr.registry.search;

import static cofrestr.registry.RegistryClient.AUTHORITY;
import static cofrestr.registry.RegistryClient.HEADING;
import static cofrestr.registry.RegistryClient.as;
import static cofrestr.registry.RegistryClient.commit;
import static cofrestr.registry.RegistryClient.newSchool;
import static cofrestr.registry.RegistryClient.numberOf;
import static cofrestr.registry.RegistryClient.row;
import static cofrestr.registry.RegistryClient.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cofrestr.kit.caller.Role;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.testing.TestInstallation;
import cofrestr.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registry staff find people in a real register. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SearchTest {
    private static final String NI_HEADING = HEADING + ",niNumber,formerFamilyName,preferredName\n";

    @Inject
    Jdbi jdbi;

    @Inject
    CountBearers count;

    @Test
    void byAnyWordOfTheNameInAnyOrderWhateverTheAccents() {
        String school = newSchool();
        enter(school, row(school + "S1", "Siân Mererid", "Tŷ-Quillfeather", "1961-01-01", school) + ",,,");
        String number = numberOf(school, school + "S1");
        for (String name : new String[] {
            "sian quillfeather", "QUILLFEATHER SIÂN", "Ty-Quillfeather", "tyquillfeather", "mererid Quillfeather"
        }) {
            JsonPath found = search(Map.of("name", name));
            assertThat(found.getList("items.registerNumber")).as(name).containsExactly(number);
            assertThat(found.getList("items[0].found.likeness")).as(name).containsOnly("EXACT");
            assertThat(found.getList("items[0].found.criterion")).as(name).containsOnly("NAME");
        }
        JsonPath found = search(Map.of("name", "quillfeather"));
        assertThat(found.getString("items[0].dateOfBirth")).isEqualTo("1961-01-01");
        assertThat(found.getString("items[0].names[0].familyName")).isEqualTo("Tŷ-Quillfeather");
        assertThat(found.getString("items[0].organisations[0].code")).isEqualTo(school);
        assertThat(found.getBoolean("items[0].organisations[0].current")).isTrue();
        assertThat(found.getBoolean("capped")).isFalse();
        assertThat(found.getInt("examined")).isPositive();
    }

    @Test
    void mostLikeFirstAndWhy() {
        String school = newSchool();
        enter(
                school,
                row(school + "S1", "Misspelt", "Zzorbon", "1961-01-02", school) + ",,,",
                row(school + "S2", "Part", "Mczzurbone", "1961-01-03", school) + ",,,",
                row(school + "S3", "Prefix", "Zzurbonley", "1961-01-04", school) + ",,,",
                row(school + "S4", "Exact", "Zzurbon", "1961-01-05", school) + ",,,",
                row(school + "S5", "Swapped", "Zzubron", "1961-01-06", school) + ",,,",
                row(school + "S6", "Another", "Zzarben", "1961-01-07", school) + ",,,");
        JsonPath found = search(Map.of("name", "Zzurbon"));
        assertThat(found.getList("items.collect { it.names[0].givenNames }"))
                .containsExactly("Exact", "Prefix", "Part", "Misspelt", "Swapped");
        assertThat(found.getList("items.collect { it.found[0].likeness }"))
                .containsExactly("EXACT", "PREFIX", "PART", "MISSPELT", "MISSPELT");
        assertThat(found.getString("items[3].found[0].asked")).isEqualTo("zzurbon");
        assertThat(found.getString("items[3].found[0].found")).isEqualTo("zzorbon");
    }

    @Test
    void byFormerAndPreferredNamesAndNamesOfThePast() {
        String school = newSchool();
        commit(sendText(
                school,
                "2026-11-20",
                NI_HEADING + row(school + "S1", "Renamed", "Qvallow", "1961-01-08", school)
                        + ",,Qvormer-Once,Qvennie\n"));
        String number = numberOf(school, school + "S1");
        commit(sendText(
                school,
                "2026-11-22",
                NI_HEADING + row(school + "S1", "Renamed", "Qvedded", "1961-01-08", school)
                        + ",,Qvormer-Once,Qvennie\n"));
        found(Map.of("name", "qvormer"), number, "FORMER_FAMILY_NAME");
        found(Map.of("name", "once qvormer"), number, "FORMER_FAMILY_NAME");
        found(Map.of("name", "qvennie"), number, "PREFERRED_NAME");
        found(Map.of("name", "qvallow"), number, "NAME_OF_THE_PAST");
        found(Map.of("name", "qvedded renamed"), number, "NAME");
        assertThat(search(Map.of("name", "qvallow qvedded")).getList("items[0].found.criterion"))
                .containsExactly("NAME_OF_THE_PAST", "NAME");
    }

    @Test
    void aNameThatWasCorrectedIsStillFound() {
        String school = newSchool();
        enter(school, row(school + "S1", "Corrected", "Wrongspelt", "1961-01-09", school) + ",,,");
        String number = numberOf(school, school + "S1");
        as(Tokens.registrar())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"entry.en." + version(number) + "\"")
                .body(Map.of("familyName", "Rightspelt", "formerFamilyName", "Xyloformer"))
                .patch("/v1/practitioners/" + number)
                .then()
                .statusCode(200);
        found(Map.of("name", "rightspelt"), number, "NAME");
        found(Map.of("name", "wrongspelt"), number, "NAME_OF_THE_PAST");
        found(Map.of("name", "xyloformer"), number, "FORMER_FAMILY_NAME");
    }

    @Test
    void byNumberBirthDateNationalInsuranceNumberAndOrganisation() {
        String school = newSchool();
        enter(
                school,
                row(school + "S1", "Numbered", "Uqqinvented", "1961-01-10", school) + ",QQ610110A,,",
                row(school + "S2", "Neighbour", "Uqqinvented", "1961-01-10", school) + ",QQ610111A,,");
        String number = numberOf(school, school + "S1");
        found(Map.of("registerNumber", number), number, "REGISTER_NUMBER");
        found(Map.of("niNumber", "qq 61 01 10 a"), number, "NI_NUMBER");
        found(Map.of("dateOfBirth", "1961-01-10", "name", "numbred"), number, "DATE_OF_BIRTH");
        found(Map.of("organisation", school, "name", "numb"), number, "ORGANISATION");
        assertThat(search(Map.of("dateOfBirth", "1961-01-10", "name", "uqq")).getList("items"))
                .hasSize(2);
        assertThat(search(Map.of("organisation", school)).getList("items")).hasSize(2);
        assertThat(search(Map.of("organisation", AUTHORITY, "name", "uqqinvented"))
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void everythingThatIsGivenMustFit() {
        String school = newSchool();
        enter(school, row(school + "S1", "Alltogether", "Wwtogether", "1961-01-11", school) + ",QQ610112A,,");
        String number = numberOf(school, school + "S1");
        Map<String, String> all = Map.of(
                "name", "alltogether wwtogether",
                "registerNumber", number,
                "dateOfBirth", "1961-01-11",
                "niNumber", "QQ610112A",
                "organisation", school);
        assertThat(search(all).getList("items.registerNumber")).containsExactly(number);
        Map<String, String> others = Map.of(
                "name", "alltogether nobody",
                "registerNumber", "10034678",
                "dateOfBirth", "1961-01-12",
                "niNumber", "QQ610113A",
                "organisation", newSchool());
        others.forEach((field, other) -> {
            Map<String, String> one = new HashMap<>(all);
            one.put(field, other);
            assertThat(search(one).getList("items")).as(field).isEmpty();
        });
    }

    @Test
    void pagesGoThroughEverybodyOnceInOneOrder() {
        String school = newSchool();
        enter(
                school,
                IntStream.range(0, 23)
                        .mapToObj(i -> row(
                                        school + "P" + i,
                                        "Paged" + "abcdefghijklmnopqrstuvw".charAt(i),
                                        i % 3 == 0 ? "Rrepeat" : i % 3 == 1 ? "Rrepeatson" : "Rrepaet",
                                        "1961-02-" + String.format("%02d", i + 1),
                                        school)
                                + ",,,")
                        .toArray(String[]::new));
        List<String> whole = search(Map.of("name", "rrepeat")).getList("items.registerNumber");
        assertThat(whole).hasSize(23).doesNotHaveDuplicates();
        for (Map<String, String> criteria :
                List.of(Map.of("name", "rrepeat"), Map.of("name", "rrepeat", "organisation", school))) {
            List<String> paged = new ArrayList<>();
            String cursor = null;
            int pages = 0;
            do {
                JsonPath page = page(criteria, "?limit=5" + (cursor == null ? "" : "&cursor=" + cursor))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                paged.addAll(page.getList("items.registerNumber"));
                cursor = page.getString("next");
                pages++;
            } while (cursor != null);
            assertThat(paged).isEqualTo(whole);
            assertThat(pages).isEqualTo(5);
        }
    }

    @Test
    void aCursorIsOfItsOwnSearchAndClient() {
        String school = newSchool();
        enter(
                school,
                row(school + "S1", "One", "Ccursor", "1961-03-01", school) + ",,,",
                row(school + "S2", "Two", "Ccursor", "1961-03-02", school) + ",,,");
        Map<String, String> criteria = Map.of("name", "ccursor");
        String next = page(criteria, "?limit=1").extract().jsonPath().getString("next");
        page(criteria, "?limit=1&cursor=" + next).statusCode(200);
        page(Map.of("name", "ccursors"), "?limit=1&cursor=" + next)
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        as(Tokens.of("another-desk", Role.REGISTRAR))
                .contentType("application/json")
                .body(criteria)
                .post("/v1/practitioner-searches?cursor=" + next)
                .then()
                .statusCode(400);
        page(criteria, "?cursor=" + next + "x").statusCode(400);
    }

    @Test
    void whoWasMergedAnswersAsTheSurvivorAndNoLongerOnceUnmerged() {
        String school = newSchool();
        enter(
                school,
                row(school + "S1", "Gone", "Mmergedaway", "1961-03-03", school) + ",QQ610303A,,",
                row(school + "S2", "Kept", "Mmstays", "1961-03-04", school) + ",,,");
        String merged = numberOf(school, school + "S1");
        String survivor = numberOf(school, school + "S2");
        jdbi.useHandle(handle -> handle.execute("insert into survivor values (?, ?)", merged, survivor));
        try {
            found(Map.of("name", "mmergedaway"), survivor, "NAME_OF_THE_PAST");
            found(Map.of("name", "gone mmstays"), survivor, "NAME");
            found(Map.of("registerNumber", merged), survivor, "REGISTER_NUMBER");
            found(Map.of("niNumber", "QQ610303A", "dateOfBirth", "1961-03-04"), survivor, "NI_NUMBER");
            found(Map.of("dateOfBirth", "1961-03-03", "name", "kept"), survivor, "DATE_OF_BIRTH");
        } finally {
            jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", merged));
        }
        found(Map.of("name", "mmergedaway"), merged, "NAME");
        found(Map.of("name", "mmstays"), survivor, "NAME");
        assertThat(search(Map.of("name", "gone mmstays")).getList("items")).isEmpty();
    }

    @Test
    void everybodyShownIsToldOfTheLook() {
        String school = newSchool();
        enter(school, row(school + "S1", "Seen", "Llookedat", "1961-03-05", school) + ",,,");
        String number = numberOf(school, school + "S1");
        as(Tokens.of("desk-that-searches", Role.CASEWORKER))
                .header("X-Purpose", "SAFEGUARDING")
                .contentType("application/json")
                .body(Map.of("name", "llookedat"))
                .post("/v1/practitioner-searches")
                .then()
                .statusCode(200);
        JsonPath looks = as(Tokens.of("auditor", Role.AUDITOR))
                .get("/v1/practitioners/" + number + "/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(looks.getString("items.find { it.client == 'desk-that-searches' }.purpose"))
                .isEqualTo("SAFEGUARDING");
    }

    @Test
    void whatCannotBeSearchedForIsSaid() {
        refused(Map.of(), "SEARCH_CRITERIA_MISSING");
        refused(Map.of("name", " -' "), "SEARCH_CRITERIA_MISSING");
        refused(Map.of("name", "a b c d e f g h i j k"), "FIELD_INVALID");
        refused(Map.of("registerNumber", "10034679"), "REGISTER_NUMBER_CHECK_FAILED");
        refused(Map.of("niNumber", "QQ1"), "ROW_NI_NUMBER_INVALID");
        refused(Map.of("dateOfBirth", "1.2.1970"), "FIELD_INVALID");
        refused(Map.of("organisation", "NOWHERE-1"), "ORGANISATION_UNKNOWN");
        page(Map.of("name", "x"), "?limit=501").statusCode(400).body("code", equalTo("LIMIT_TOO_LARGE"));
        as(Tokens.employer(AUTHORITY))
                .contentType("application/json")
                .body(Map.of("name", "anybody"))
                .post("/v1/practitioner-searches")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siân Tŷ-Du",
                "O'Connor",
                "O’Neil  Mac  Adam",
                "Łukasz",
                "ap Rhys",
                "Mary-Ann d'Arcy-Jones",
                "Ŵyn ÂÊÎÔÛŶ",
                "Gwenllïan (Gwen)",
                "J. R.",
                "Ælfgifu",
                "-",
                "Émile–Noël"
            })
    void theDatabaseMakesTheSameWordsOfAName(String name) {
        String folded = jdbi.withHandle(handle -> handle.createQuery("select folded_name(?)")
                .bind(0, name)
                .mapTo(String.class)
                .one());
        assertThat(folded).isEqualTo(FoldedName.of("", name));
        List<String> words = jdbi.withHandle(handle -> handle.createQuery("select name_words(folded_name(?), ?)")
                .bind(0, name)
                .bind(1, name)
                .mapTo(String.class)
                .list());
        assertThat(Set.copyOf(words)).isEqualTo(NameWords.borne(name));
    }

    @Test
    void theDailyCountKeepsEachWordOnceAndKnowsHowManyBearIt() {
        String school = newSchool();
        enter(
                school,
                row(school + "S1", "Counted", "Kkcounted", "1961-03-06", school) + ",,,",
                row(school + "S2", "Other", "Kkcounted", "1961-03-07", school) + ",,,");
        jdbi.useHandle(handle -> handle.execute("insert into name_word (word) values ('kkcounted')"));
        count.doOn(LocalDate.parse("2026-11-22"));
        List<Integer> people =
                jdbi.withHandle(handle -> handle.createQuery("select people from name_word where word = 'kkcounted'")
                        .mapTo(Integer.class)
                        .list());
        assertThat(people).containsExactly(2);
        List<String> forms =
                jdbi.withHandle(handle -> handle.createQuery("select form from name_word_form where word = 'kkcounted'")
                        .mapTo(String.class)
                        .list());
        assertThat(forms).doesNotHaveDuplicates().contains("kkcounted", "kcounted", "kkcounte");
    }

    private void found(Map<String, String> criteria, String number, String criterion) {
        JsonPath found = search(criteria);
        assertThat(found.getList("items.registerNumber"))
                .as(criteria.toString())
                .containsExactly(number);
        assertThat(found.getList("items[0].found.criterion"))
                .as(criteria.toString())
                .contains(criterion);
    }

    private static void refused(Map<String, String> criteria, String code) {
        String said = page(criteria, "").statusCode(400).extract().asString();
        assertThat(said).contains(code);
    }

    private static JsonPath search(Map<String, String> criteria) {
        return page(criteria, "").statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse page(Map<String, String> criteria, String query) {
        return as(Tokens.registrar())
                .contentType("application/json")
                .body(criteria)
                .post("/v1/practitioner-searches" + query)
                .then();
    }

    private static long version(String number) {
        return as(Tokens.registrar())
                .get("/v1/practitioners/" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    private static void enter(String school, String... rows) {
        commit(sendText(school, "2026-11-22", NI_HEADING + String.join("\n", Arrays.asList(rows)) + "\n"));
    }
}
