package org.uplink.people;

import org.uplink.platform.Paging;

/**
 * How a list was asked for.
 *
 * @param address with the search, ready for a sort order
 */
record Listing(String find, String sort, String address, Paging paging) {

    static Listing of(String path, String find, String sort, Paging paging) {
        return new Listing(find, sort, Paging.address(path).with("find", find).toString(), paging);
    }

    /** The address with search and sort order, ready for a page. */
    public String sorted() {
        return new Paging.Address(address).with("sort", sort).toString();
    }
}
