package org.uplink.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up names of people, districts and schools. */
final class DemoNames {

    private static final List<String> FIRST = words("""
            Aaliyah Abel Adaeze Ahmed Aiko Alejandra Alicia Amara Amir Andre Angela Anil Anita Antonio Beatriz Ben Bianca Brandon
            Camila Carlos Carmen Carol Chen Chidi Chloe Christine Claire Craig Dalia Daniel Darnell David Deborah Denise Derek
            Diego Dolores Donna Dwayne Eduardo Elena Eli Emeka Emily Erik Esther Fatima Felix Fiona Frank Gabriela George Gloria
            Grace Greg Hana Hassan Heather Helen Hiro Ian Imani Ines Irina Isaac Ivan Jamal James Janelle Jasmine Javier Jenna
            Jerome Joanna Joel Jorge Joseph Joy Juan Julia Kai Karen Kareem Kavya Keisha Kenji Kevin Khadija Kim Kofi Kwame
            Latoya Laura Leila Linh Lorenzo Lucia Luis Malik Manuel Maria Marisol Mark Mei Miguel Monique Mustafa Nadia Naomi
            Natalie Nathan Neha Nikhil Nina Nora Olga Omar Oscar Padma Pamela Patrick Paula Pedro Phuong Priya Quentin Rachel
            Rafael Rashid Rebecca Renee Ricardo Robert Rosa Ruth Samira Samuel Sandra Sanjay Sarah Sergio Shanice Sofia
            Stephen Suresh Susan Tamara Tariq Teresa Thanh Theo Thomas Tyrone Valerie Vanessa Victor Walter Wendy William Xavier
            Ximena Yara Yolanda Yusuf Zainab Zoe""");

    private static final List<String> LAST = words("""
            Abbott Abdi Acosta Adeyemi Aguilar Ahmed Akhtar Alvarez Anderson Arroyo Bailey Baker Banerjee Banks Barnes Begay Bello
            Benitez Bennett Boateng Bowman Brooks Bui Burke Campbell Cardenas Carlson Castillo Chandra Chang Chavez Choi Clark
            Coleman Collins Cruz Dang Daniels Davies Delgado Desai Diaz Dixon Dominguez Doyle Eze Ellis Espinoza Evans Farah
            Fernandez Flores Foster Franklin Fuentes Gallagher Garcia Ghosh Gomez Gonzalez Graham Grant Greene Gupta Gutierrez
            Haddad Hall Hansen Harris Hassan Hayes Hernandez Hicks Ho Hoffman Howard Huang Hughes Hussein Ibrahim Iyer Jackson
            Jensen Johansson Johnson Jones Joseph Kang Kaplan Katz Kelly Khan Kim King Kowalski Krishnan Kumar Lam Larson Le Lee
            Lewis Li Lin Lopez Love Lucero Mahmoud Martin Martinez Mason Mbeki McCoy Medina Mehta Mendoza Meyer Miller Mitchell
            Molina Moore Morales Morgan Murphy Nakamura Nelson Nguyen Nichols Nowak Obi Okafor Olsen Ortega Osei Owens Park Parker
            Patterson Pena Perez Peterson Pham Phillips Powell Price Quinn Rahman Ramirez Ramos Reed Reyes Rios Roberts
            Robinson Rogers Rojas Romero Rossi Ruiz Russell Ryan Salazar Sanchez Sandoval Santos Sato Schmidt Scott Shah Shapiro
            Sharma Silva Simmons Singh Smith Soto Stewart Suarez Sullivan Sutton Suzuki Takahashi Tanaka Taylor Thompson Torres
            Tran Trujillo Tucker Turner Valdez Vargas Vega Walker Wallace Wang Ward Washington Watson Weber White Williams
            Wilson Wong Wood Wright Wu Yang Yazzie Young Zamora Zhang""");

    private static final List<String> PLACE = words("""
            Amber Ash Bear Birch Black Blue Bright Bristol Cedar Clear Copper Cotton Crystal Deer Eagle East Elk Elm Fair Fox
            Glen Golden Grand Green Hazel Iron Juniper Laurel Linden Long Maple Marble North Oak Pine Prairie Red Rock Rose
            Sage Silver South Spring Stone Sun Walnut West Willow Winter Wood""");

    private static final List<String> FEATURE = words(
            "Creek Falls Valley Ridge Hills Harbor Grove Springs Point Meadow Bluff Crossing Park Mesa Fork Bend");

    private static final List<String> SCHOOL =
            words("Lincoln Franklin Carver Jefferson Washington Chavez Roosevelt Tubman Whitman Edison Parks Douglass");

    private DemoNames() {}

    static String person(DemoRandom random) {
        return random.pick(FIRST) + " " + random.pick(LAST);
    }

    /** A place of its own for each number. */
    static String place(int number) {
        var pairs = PLACE.size() * FEATURE.size();
        // Steps that share no factor with the sizes: neighbours in the list share neither word.
        var name = PLACE.get(number * 7 % PLACE.size()) + " "
                + FEATURE.get((number / PLACE.size() + number * 5) % FEATURE.size());
        return number < pairs ? name : name + " " + (number / pairs + 1);
    }

    /** Five or six schools. */
    static List<String> schools(String place, DemoRandom random) {
        var first = random.between(0, SCHOOL.size() - 1);
        var names = IntStream.range(0, random.between(3, 4))
                .mapToObj(i -> SCHOOL.get((first + i * 5) % SCHOOL.size()) + " Elementary School");
        return Stream.concat(Stream.of(place + " High School", place + " Middle School"), names)
                .toList();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
