/**
 * The commands in Spanish, for people whose Discord is set to it. Own translation, by the English words themselves: a
 * name is the same wherever it stands, and what was reworded in English is shown in English until it is done here too.
 * Names keep to Discord's rule for them (small letters, no spaces):
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
 */

/** Names of commands, subcommands, options and choices. */
export const spanishNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    summary: 'resumen',
    quotes: 'citas',
    timeline: 'cronología',
    digest: 'compendio',
    article: 'artículo',
    schedule: 'horario',
    help: 'ayuda',
    'Digest this': 'Resumir esto',
    add: 'añadir',
    list: 'lista',
    show: 'ver',
    use: 'usar',
    remove: 'quitar',
    refresh: 'actualizar',
    follow: 'seguir',
    unfollow: 'dejar-de-seguir',
    feeds: 'fuentes',
    'forget-everything': 'olvidar-todo',
    pause: 'pausar',
    resume: 'reanudar',
    'run-now': 'publicar-ya',
    preview: 'vista-previa',
    why: 'por-qué',
    edit: 'editar',
    post: 'publicar',
    length: 'longitud',
    short: 'corta',
    medium: 'media',
    long: 'larga',
    share: 'compartir',
    speaker: 'persona',
    from: 'desde',
    to: 'hasta',
    url: 'enlace',
    text: 'texto',
    file: 'archivo',
    published: 'publicado',
    title: 'título',
    current: 'actual',
    feed: 'fuente',
    confirm: 'confirmar',
    what: 'qué',
    new: 'novedades',
    channel: 'canal',
    timezone: 'zona-horaria',
    'only-when-changed': 'solo-si-cambia',
    grace: 'margen',
    when: 'cuándo',
    delivery: 'envío',
    command: 'comando',
  }),
);

/** Descriptions, each at most 100 characters. */
export const spanishDescriptions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'What the article says, in its own sentences': 'Lo que dice el artículo, con sus propias frases',
    'Who said what: the key quotes, word for word, with their speakers':
      'Quién dijo qué: las citas clave, palabra por palabra, con su autor',
    'What happened when: the dated events of the article':
      'Qué pasó y cuándo: los hechos fechados del artículo',
    'All at a glance: summary, key quotes and timeline':
      'Todo de un vistazo: resumen, citas clave y cronología',
    'The articles that are kept here': 'Los artículos que se guardan aquí',
    'Posts at certain times, or when an article changes':
      'Publicaciones a ciertas horas, o cuando cambia un artículo',
    'What can be asked, and how': 'Qué se puede pedir, y cómo',
    'An article that is kept here, or a link; without it, the current one':
      'Un artículo guardado aquí, o un enlace; si no, el actual',
    'One sentence, about 55 words (the default), or about 120':
      'Una frase, unas 55 palabras (lo habitual) o unas 120',
    'Post the answer to the channel for everyone': 'Publicar la respuesta en el canal, para todos',
    'Only quotes of this person': 'Solo citas de esta persona',
    'Only events from this day, month or year on; what only may lie there stands apart':
      'Solo hechos desde este día, mes o año; los que solo tal vez lo sean van aparte',
    'Only events up to this day, month or year': 'Solo hechos hasta este día, mes o año',
    'Keep an article, make it the current one, and show its digest':
      'Guardar un artículo, hacerlo el actual y mostrar su compendio',
    'A link to the article': 'Un enlace al artículo',
    'The article itself, as copied from its page': 'El artículo mismo, copiado de su página',
    'The article as a .txt, .md or .html file': 'El artículo como archivo .txt, .md o .html',
    'The day it was published, if the text does not say it: 2025-11-19':
      'El día en que se publicó, si el texto no lo dice: 2025-11-19',
    'Its headline, if the text has none': 'Su titular, si el texto no lo tiene',
    'What is known about an article': 'Lo que se sabe de un artículo',
    'Make an article the current one': 'Hacer de un artículo el actual',
    'Which article: a part of its title, its link or its id':
      'Qué artículo: parte de su título, su enlace o su id',
    'Delete an article and its digest': 'Borrar un artículo y su compendio',
    'Read an article again and make its digest anew': 'Leer de nuevo un artículo y rehacer su compendio',
    'Keep the articles of a feed or site as they appear':
      'Guardar los artículos de una fuente o un sitio según aparecen',
    'The address of a feed (RSS, Atom, JSON), or a page of the site':
      'La dirección de una fuente (RSS, Atom, JSON), o una página del sitio',
    'Make its newest article the current one each time; without it, that stays as it is':
      'Hacer actual cada vez su artículo más nuevo; si no, el actual se queda',
    'Let a feed go; what it brought stays': 'Dejar una fuente; lo que trajo se queda',
    'Which feed: a part of its name, or its address': 'Qué fuente: parte de su nombre, o su dirección',
    'The feeds that are followed here': 'Las fuentes que se siguen aquí',
    'Delete all that is kept of this place: articles, digests, feeds, schedules':
      'Borrar todo lo que se guarda de aquí: artículos, compendios, fuentes, horarios',
    'Yes, delete it all': 'Sí, borrarlo todo',
    'Post here at certain times, or when an article changes':
      'Publicar aquí a ciertas horas, o cuando cambia un artículo',
    'What is posted; without it, the digest': 'Qué se publica; si no, el compendio',
    'Where it is posted; without it, here': 'Dónde se publica; si no, aquí',
    'Always this article; without it, the one that is current then':
      'Siempre este artículo; si no, el que sea actual entonces',
    'The zone of the times: a city, or a name such as Europe/Madrid':
      'La zona de las horas: una ciudad, o un nombre como Europe/Madrid',
    'Leave a post out while the article is unchanged': 'No publicar mientras el artículo no cambie',
    'How late a missed post may still come: 30m, 6h (the default), 1d':
      'Con cuánto retraso puede salir lo perdido: 30m, 6h (lo habitual), 1d',
    'weekdays 9:00, every day at 18:30, mondays 8am, 0 9 * * 1-5, or on change':
      'En inglés: weekdays 9:00, every day at 18:30, mondays 8am, 0 9 * * 1-5 u on change',
    'What is posted when, and what stands still': 'Qué se publica y cuándo, y qué está parado',
    'Let a schedule stand still': 'Parar un horario',
    'Which schedule: its id, as the list shows it': 'Qué horario: su id, como lo muestra la lista',
    'Let a schedule go on': 'Reanudar un horario',
    'Remove a schedule': 'Quitar un horario',
    'Post now, whatever the times say': 'Publicar ahora, digan lo que digan las horas',
    'What would be posted now, shown to you alone': 'Lo que se publicaría ahora, solo para ti',
    'What happened at the last due time, and what will at the next':
      'Qué pasó la última vez, y qué pasará la próxima',
    'Leave posts out while the article is unchanged, or no longer':
      'No publicar mientras el artículo no cambie, o volver a hacerlo',
    'Post only when something changed': 'Publicar solo si algo cambió',
    'Post after all what is held because nobody can know whether it arrived':
      'Publicar lo retenido, del que nadie sabe si llegó',
    'The id of the post, from the button': 'El id de la publicación, del botón',
    'A command to explain': 'Un comando que explicar',
  }),
);
