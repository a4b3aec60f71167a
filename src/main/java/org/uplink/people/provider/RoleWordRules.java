package org.uplink.people.provider;

/** What can be the name of a claim, or a word in it. */
final class RoleWordRules {

    static final int MOST = 50;
    private static final int LONGEST = 200;

    private RoleWordRules() {}

    /** Letters of any language, digits, signs and blanks within; nothing that cannot be seen. */
    static boolean isWord(String typed) {
        return !typed.isBlank()
                && typed.length() <= LONGEST
                && typed.codePoints().allMatch(RoleWordRules::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
