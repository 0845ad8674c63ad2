package cofrestr.qualifications.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cofrestr.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be a requirement is refused with a pointer to the very field. */
class ReadTermsTest {
    private static final String WHOLE = """
            {'code':'INVENTED','nameCy':'Dychmygol','nameEn':'Invented','summaryCy':'Crynodeb','summaryEn':'Summary',
             'legalBasis':'Invented Act s1','appliesTo':{'roleProfiles':['TEACHING_ASSISTANT_2']},'effectiveFrom':'2027-09-01',
             'phaseIn':{'startersFrom':'2027-09-01','inPostUntil':'2030-08-31'},
             'provisional':{'fullTimeMonths':36,'partTimeMonths':60,'leaveDisregarded':true},
             'criteria':{'kind':'ALL','of':[{'kind':'INDUCTION'},{'kind':'STATUS','status':'HLTA'}]}}
            """;

    @Test
    void aWholeOneIsRead() {
        Terms terms = ReadTerms.read(json(WHOLE));
        assertThat(terms.appliesTo().roleProfiles()).containsExactly("TEACHING_ASSISTANT_2");
        assertThat(terms.criteria().leaves())
                .extracting(Criterion::at)
                .containsExactly("/criteria/of/0", "/criteria/of/1");
        assertThat(terms.changeOfEmployer()).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'nameCy':'Dychmygol',; ; /nameCy FIELD_REQUIRED",
                "'effectiveFrom':'2027-09-01'; 'effectiveFrom':'2027-13-01'; /effectiveFrom FIELD_INVALID",
                "'2030-08-31'; '2027-08-31'; /phaseIn/inPostUntil FIELD_INVALID",
                "'startersFrom':'2027-09-01'; 'startersFrom':'2027-08-31'; /phaseIn/startersFrom FIELD_INVALID",
                "{'roleProfiles':['TEACHING_ASSISTANT_2']}; {}; /appliesTo FIELD_REQUIRED",
                "'fullTimeMonths':36; 'fullTimeMonths':0; /provisional/fullTimeMonths FIELD_INVALID",
                ",'leaveDisregarded':true; ; /provisional/leaveDisregarded FIELD_REQUIRED",
                "{'kind':'INDUCTION'}; {'kind':'SOMETHING'}; /criteria/of/0/kind FIELD_INVALID",
                "{'kind':'INDUCTION'}; {'kind':'INDUCTION','mood':'good'}; /criteria/of/0 FIELD_UNKNOWN",
                "{'kind':'INDUCTION'}; 7; /criteria/of/0 FIELD_INVALID",
                "{'kind':'INDUCTION'}; {'kind':'ANY','of':[]}; /criteria/of/0/of FIELD_REQUIRED",
                "{'kind':'INDUCTION'}; {'kind':'AT_LEAST','count':2,'of':[{'kind':'INDUCTION'}]}; /criteria/of/0/count FIELD_INVALID",
                "{'kind':'INDUCTION'}; {'kind':'QUALIFICATION','qualification':'?'}; /criteria/of/0/qualification FIELD_INVALID",
                "{'kind':'INDUCTION'}; {'kind':'EQUIVALENT','list':'LEVEL_2'}; /criteria/of/0/recognised FIELD_REQUIRED",
                "{'kind':'INDUCTION'}; {'kind':'LEVEL_IN_AREA','level':9,'area':'X1'}; /criteria/of/0/level FIELD_INVALID",
                "{'kind':'INDUCTION'}; {'kind':'CREDITS_IN_GROUP','units':[],'credits':1}; /criteria/of/0/units FIELD_REQUIRED",
                "'status':'HLTA'; 'status':'HLTA','validity':{}; /criteria/of/1/validity/atMostMonths FIELD_REQUIRED",
                "'status':'HLTA'; 'status':'HLTA','validity':{'notExpired':true}; /criteria/of/1/validity/notExpired FIELD_INVALID",
                "{'kind':'INDUCTION'}; {'kind':'GRANDFATHERED','list':'L1','struckOffOn':'2023-05-22','until':'2023-05-21','protects':'IN_POST'}; /criteria/of/0/until FIELD_INVALID"
            })
    void whatCannotBeIsPointedAt(String instead, String of, String due) {
        String body = WHOLE.replace(instead, of == null ? "" : of);
        assertThat(body).isNotEqualTo(WHOLE);
        assertThat(wrong(body)).contains(due);
    }

    @Test
    void aTreeThatIsTooDeepIsRefused() {
        String deep = "{'kind':'INDUCTION'}";
        for (int i = 0; i < ReadCriteria.DEEPEST; i++) {
            deep = "{'kind':'ALL','of':[" + deep + "]}";
        }
        assertThat(wrong(WHOLE.replace("{'kind':'STATUS','status':'HLTA'}", deep)))
                .containsExactly("/criteria/of/1/of/0/of/0/of/0/of/0/of/0 FIELD_INVALID");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(wrong("{}")).hasSizeGreaterThan(7);
    }

    private static List<String> wrong(String body) {
        Problem refused = catchThrowableOfType(Problem.class, () -> ReadTerms.read(json(body)));
        return refused.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body.replace('\'', '"'));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
