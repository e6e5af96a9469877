package socketlab.course;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what an instructor has written. */
final class TextFile {
    private TextFile() {}

    /** @throws BadFile when it is not there, cannot be read, or is not UTF-8 */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadFile("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new BadFile("The file " + file + " is not UTF-8.");
        } catch (IOException e) {
            throw new BadFile("The file " + file + " cannot be read.");
        }
    }
}
