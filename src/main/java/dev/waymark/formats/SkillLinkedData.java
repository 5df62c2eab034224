package dev.waymark.formats;

import dev.waymark.model.EntryType;
import dev.waymark.model.IdentifierMatch;
import dev.waymark.model.WebUrl;
import dev.waymark.wire.Href;
import dev.waymark.wire.Identifier;
import dev.waymark.wire.SkillDocument;
import dev.waymark.wire.SkillRef;
import java.util.List;
import java.util.Objects;

/** Writes skills as terms of schema.org. */
final class SkillLinkedData {
    private SkillLinkedData() {}

    static String of(SkillDocument skill, Setting setting) {
        var list = setting.id(Href.list(EntryType.SKILL));
        return LinkedNode.root("DefinedTerm", setting.id(skill.href()))
                .put("name", skill.title())
                .texts("alternateName", skill.otherNames())
                .put("description", skill.summary())
                .put("termCode", skill.slug())
                .put(
                        "inDefinedTermSet",
                        LinkedNode.of("DefinedTermSet", list).put("name", setting.text("interface.skills.label")))
                .texts("sameAs", same(skill.identifiers()))
                .toString();
    }

    static LinkedNode ref(SkillRef skill, Setting setting) {
        return LinkedNode.of("DefinedTerm", setting.id(skill.href())).put("name", skill.title());
    }

    /** The addresses of the web at which the very same concept stands elsewhere. */
    static List<String> same(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.match() == IdentifierMatch.EXACT)
                .map(Identifier::uri)
                .map(WebUrl::ascii)
                .filter(Objects::nonNull)
                .toList();
    }
}
