package cofrestr.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Everything in the registry that rests on a decision of this project, or on an unverified source, and not on the law. */
@ApplicationScoped
public class Decisions {
    private final Jdbi jdbi;

    Decisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One such thing: the table it stands in, its key, its value in words, and its basis. */
    @Schema(name = "ProjectDecision")
    public record Decision(String subject, String key, String value, String basis) {}

    public List<Decision> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select 'bulk start window' as subject, category as key, valid::text as value, basis from bulk_start_window
                        union all
                        select 'roster guard', valid::text, leaver_share || ' of the posts, from ' || from_leavers || ' leavers; single messages stand for ' || message_days || ' days', basis from roster_guard
                        union all
                        select 'age of an unmet duty to be registered', name, months || ' months', basis from duty_age
                        union all
                        select 'exemption from the duty to be registered', category || ' / ' || exempt, coalesce(registered, ''), legal_basis from registration_exemption
                         where legal_basis like 'project decision%'
                        union all
                        select 'registration duty', category || ' / ' || setting, valid::text, legal_basis from registration_duty
                         where legal_basis like 'project decision%'
                        union all
                        select 'role profile presumed to support the specified work', role_profile, supports_specified_work::text, basis from role_profile_work
                        union all
                        select 'Welsh name of a category', code, name_cy, name_cy_basis from registration_category
                         where name_cy_basis in ('unverified', 'translation for review')
                        union all
                        select 'LA number of an authority', code, la_number, 'unverified' from organisation
                         where kind = 'LOCAL_AUTHORITY' and la_number <> '677'
                        union all
                        select 'authority rule', field || ' / ' || source_kind, 'rank ' || rank || case when sets then ', sets' else ', proposes' end || ', among several ' || among, basis from authority_rule
                        union all
                        select 'collection rule', scope || ' / ' || field, valid::text, legal_basis from collection_rule where legal_basis like 'project decision%'
                        union all
                        select 'watch-list', purpose, longest_days || ' days, ' || most_people || ' people', basis from watchlist_rule
                        union all
                        select 'word on a post', field || ' / ' || whose, valid::text, basis from post_word_rule
                        union all
                        select 'linking a sign-in', valid::text, tries || ' tries a day of one sign-in, and at one number; a code counts for ' || code_valid_days || ' days', basis from account_link_rule
                        union all
                        select 'wrong checks', valid::text, wrong_per_number || ' a day at one number; ' || wrong_per_day || ' a day in all, or ' || wrong_share || ' of the rows of lists where that is more, at most ' || wrong_most, basis from check_limit
                        union all
                        select 'collection of fees', valid::text, 'of several employers ' || collector || ' deducts; next salary within ' || salary_months || ' month(s); direct payment within ' || direct_days || ' days; notification date from ' || months_before_year || ' months before the fee year', basis from fee_collection_rule
                        union all
                        select 'whose people pay their fee directly', kind, valid::text, legal_basis from fee_collection_setting where legal_basis like 'project decision%'
                        union all
                        select 'match rules', 'version ' || version, valid::text, basis from match_rule_version
                        union all
                        select 'forms of a name', kind || ' / ' || name || ' ' || valid, array_to_string(forms, ' '), basis from name_variant
                        union all
                        select 'step of an application', from_state || ' ' || event, array_to_string(who, ', '), legal_basis from application_transition
                         where legal_basis like 'project decision%'
                        union all
                        select 'question of the declaration', code, text_en, basis from declaration_question
                        union all
                        select 'document by which an identity may be seen', code, name_en, basis from identity_document
                        union all
                        select 'category whose requirement must be asked after', category, valid::text, legal_basis from category_requirement
                         where legal_basis like 'project decision%'
                        union all
                        select 'step of a case', from_stage || ' ' || outcome, to_stage, legal_basis from case_transition
                         where legal_basis like 'project decision%'
                        union all
                        select 'statement about a case that was not proved', valid::text, published, basis from statement_rule
                        union all
                        select 'look that is kept back from the person', operation, 'until ' || until, basis from withheld_look
                        union all
                        select 'files of an application', valid::text, most_bytes || ' bytes each, ' || most_files || ' files', basis from file_rule
                        order by 1, 2
                        """).mapTo(Decision.class).list());
    }
}
