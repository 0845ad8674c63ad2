package cofrestr.registry.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The papers of SI 2015/140 Sch 5; named in {@code referral_document_kind}. */
@Schema(name = "ReferralDocumentKind")
public enum DocumentKind {
    STATEMENT_OF_REASONS,
    RECORDS_OF_CESSATION,
    RECORDS_OF_CONDUCT,
    LETTERS_AND_WARNINGS,
    STATEMENTS_OF_THE_PERSON,
    RESIGNATION_LETTER,
    OTHER
}
