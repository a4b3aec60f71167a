package org.uplink.people.provider;

/** Whose provider it is. */
sealed interface Home {

    /** What the provider is called in Keycloak. */
    String alias();

    /** What people read where they sign in. */
    String name();

    /** Where it is looked after. */
    String page();

    default boolean isRegion() {
        return this instanceof Region;
    }

    /**
     * An organization, to whose domains its provider is bound.
     *
     * @param id in Keycloak; empty where Keycloak does not say, and then it does nothing for it either
     */
    record District(String alias, String id, String name) implements Home {
        @Override
        public String page() {
            return Providers.PAGE;
        }
    }

    /** A region, which belongs to no organization in Keycloak. */
    record Region(String alias, String name) implements Home {
        @Override
        public String page() {
            return Regions.PAGE + "/" + alias;
        }

        /** Where it is said which of its values are whose. */
        public String districts() {
            return page() + "/districts";
        }
    }
}
