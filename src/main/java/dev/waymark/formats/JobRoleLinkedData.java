package dev.waymark.formats;

import dev.waymark.model.IdentifierMatch;
import dev.waymark.model.IdentifierScheme;
import dev.waymark.wire.Identifier;
import dev.waymark.wire.JobRoleDocument;
import dev.waymark.wire.JobRoleRef;

/** Writes job roles as occupations of schema.org. */
final class JobRoleLinkedData {
    private JobRoleLinkedData() {}

    static String of(JobRoleDocument role, Setting setting) {
        var codes = role.identifiers().stream()
                .filter(identifier -> identifier.scheme() == IdentifierScheme.ONET_SOC
                        && identifier.match() == IdentifierMatch.EXACT
                        && identifier.code() != null)
                .toList();
        return LinkedNode.root("Occupation", setting.id(role.href()))
                .put("name", role.title())
                .texts("alternateName", role.otherTitles())
                .put("description", role.summary())
                .texts("responsibilities", role.responsibilities())
                .all("skills", role.skills(), required -> SkillLinkedData.ref(required.skill(), setting))
                .all("occupationalCategory", codes, code -> category(code, setting))
                .texts("sameAs", SkillLinkedData.same(role.identifiers()))
                .toString();
    }

    static LinkedNode ref(JobRoleRef role, Setting setting) {
        return LinkedNode.of("Occupation", setting.id(role.href())).put("name", role.title());
    }

    private static LinkedNode category(Identifier identifier, Setting setting) {
        return LinkedNode.of("CategoryCode")
                .put("codeValue", identifier.code())
                .put("name", identifier.label())
                .put("inCodeSet", LinkedNode.of("CategoryCodeSet").put("name", setting.label(identifier.scheme())));
    }
}
