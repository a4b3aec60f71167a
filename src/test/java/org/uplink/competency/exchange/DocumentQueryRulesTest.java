package org.uplink.competency.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentQueryRulesTest {

    private static boolean matches(String filter) {
        var document = CaseJson.stored("""
                {"title": "Network's skills", "version": "2.1", "subject": ["Technology", "Safety"], "language": "en"}""");
        return DocumentQueryRules.filter(filter, CaseVersion.V1P1).test(document);
    }

    @Test
    void aFilterComparesAField() {
        assertThat(matches("title='network''s skills'")).isTrue();
        assertThat(matches("title~'SKILL'")).isTrue();
        assertThat(matches("version>='2.1' AND version<'3'")).isTrue();
        assertThat(matches("version>'2.1' OR language='en'")).isTrue();
        assertThat(matches("language!='en'")).isFalse();
        assertThat(matches("subject='Safety'")).isTrue();
        assertThat(matches("publisher='Press'")).isFalse();
    }

    @Test
    void whatIsNoFilterIsASelectionError() {
        for (var wrong :
                new String[] {"title", "title='a' version='b'", "title='a' AND", "nope='a'", "title=a", "AND"}) {
            assertThatThrownBy(() -> matches(wrong)).as(wrong).isInstanceOf(CaseError.class);
        }
    }

    @Test
    void version1Point0HasFewerFields() {
        assertThatThrownBy(() -> DocumentQueryRules.fields("caseVersion", CaseVersion.V1P0))
                .isInstanceOf(CaseError.class);
        assertThat(DocumentQueryRules.fields("caseVersion,title", CaseVersion.V1P1))
                .containsOnly("caseVersion", "title");
    }

    @Test
    void cellsThatASpreadsheetWouldRunComeBackAsTheyWere() {
        for (var text : new String[] {"=1+1", "'quoted", "'=kept", "-", "plain", ""}) {
            assertThat(FrameworkTable.plain(FrameworkTable.safe(text))).isEqualTo(text);
        }
        assertThat(FrameworkTable.safe("=1+1")).isEqualTo("'=1+1");
    }
}
