import "server-only";
import { Body, Button, Container, Head, Hr, Html, Link, Text } from "@react-email/components";
import { render } from "@react-email/render";
import { linkMark, paragraphsOf } from "./mail-parts";

export type MailWords = {
  subject: string;
  text: string;
  link: string | null;
  buttonLabel: string;
  orOpen: string;
  locale: string;
  organisation: string;
};

/** The HTML beside a mail's text. React escapes every word: a candidate's name is never markup. */
export function renderMail(words: MailWords): Promise<string> {
  return render(<MailTemplate {...words} />);
}

// Mail programs know no custom properties: these are the light tokens of the design, written out.
const ink = "#141413";
const inkSoft = "#5e5d59";
const accent = "#b5532f";
const sans = "Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif";
const textStyle = { margin: "0 0 16px", fontSize: 16, lineHeight: "26px", color: ink };

function MailTemplate({ subject, text, link, buttonLabel, orOpen, locale, organisation }: MailWords) {
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Body style={{ margin: 0, padding: "24px 12px", backgroundColor: "#faf9f5", fontFamily: sans }}>
        <Container
          style={{
            maxWidth: 600,
            padding: "32px 32px 16px",
            backgroundColor: "#ffffff",
            border: "1px solid #e5e2d8",
            borderRadius: 8,
          }}
        >
          <Paragraphs text={text} link={link} buttonLabel={buttonLabel} orOpen={orOpen} />
          <Hr style={{ borderColor: "#e5e2d8", margin: "24px 0 12px" }} />
          <Text style={{ margin: 0, fontSize: 13, lineHeight: "18px", color: inkSoft }}>{organisation}</Text>
        </Container>
      </Body>
    </Html>
  );
}

type ParagraphsProps = Pick<MailWords, "text" | "link" | "buttonLabel" | "orOpen">;

function Paragraphs({ text, link, buttonLabel, orOpen }: ParagraphsProps) {
  return paragraphsOf(text).map((paragraph, index) => {
    // The text never changes between two renders, so its place is its key.
    const key = `${index} ${paragraph.slice(0, 20)}`;
    if (paragraph === linkMark) {
      return link && <LinkButton key={key} href={link} label={buttonLabel} orOpen={orOpen} />;
    }
    return (
      <Text key={key} style={{ ...textStyle, whiteSpace: "pre-line" }}>
        {link ? paragraph.replaceAll(linkMark, () => link) : paragraph}
      </Text>
    );
  });
}

function LinkButton({ href, label, orOpen }: { href: string; label: string; orOpen: string }) {
  return (
    <>
      <Button
        href={href}
        style={{
          display: "inline-block",
          margin: "8px 0 12px",
          padding: "11px 20px",
          borderRadius: 8,
          backgroundColor: accent,
          color: "#ffffff",
          fontSize: 16,
          fontWeight: 600,
          textDecoration: "none",
        }}
      >
        {label}
      </Button>
      <Text style={{ ...textStyle, fontSize: 13, lineHeight: "18px", color: inkSoft }}>
        {orOpen}{" "}
        <Link href={href} style={{ color: "#a04626", wordBreak: "break-all" }}>
          {href}
        </Link>
      </Text>
    </>
  );
}
