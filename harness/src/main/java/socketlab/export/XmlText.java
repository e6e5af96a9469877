package socketlab.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import socketlab.transcript.Visible;

/**
 * XML in memory. Every text goes through {@link Visible}: what XML cannot carry at all, such as NUL, is shown as an
 * escape, and no line end of a stranger comes through.
 */
final class XmlText implements AutoCloseable {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    XmlText() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** An element on a line of its own. */
    XmlText start(String element) throws XMLStreamException {
        newLine();
        xml.writeStartElement(element);
        depth++;
        return this;
    }

    /** Of the element that was started last. */
    XmlText attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Visible.plain(value));
        return this;
    }

    /** A line of text in the element, from the first column on. */
    XmlText line(String line) throws XMLStreamException {
        xml.writeCharacters(Visible.plain(line) + "\n");
        return this;
    }

    /** Ends an element that holds others. */
    void end() throws XMLStreamException {
        depth--;
        newLine();
        xml.writeEndElement();
    }

    /** Ends an element that holds text or nothing. */
    void endOfText() throws XMLStreamException {
        depth--;
        xml.writeEndElement();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    /** All of it so far, ending with a line end. */
    @Override
    public String toString() {
        return text + "\n";
    }
}
