// The page's own words. What the bot says comes from the bot.

const WORDS = {
  en: {
    title: "Tsuriai sandbox",
    sandbox: "sandbox",
    about: "A trial: nothing leaves this machine. Each phone is a person of its own; “Next reminder” moves the clock.",
    people: "People",
    phones: "Phones",
    offline: "The sandbox does not answer. Trying again …",
    controls: "Controls",
    clock: "Date and time in the sandbox (Tokyo)",
    plusHour: "+1 hour",
    plusDay: "+1 day",
    plusWeek: "+1 week",
    nextReminder: "Next reminder",
    noReminder: "No reminder is planned.",
    reminderDue: "The next reminder is due already.",
    reminderUnknown: "The next reminder could not be looked up. Please try again.",
    moveTo: "To a date …",
    moveToTitle: "Move the clock",
    moveToHint: "Japan time. The clock then runs on from there.",
    move: "Move",
    fault: "Fail next call",
    faultTitle: "Fail the bot's next call",
    faultMethod: "Which call",
    anyMethod: "Any, also asking for updates",
    faultChat: "With whom",
    anyChat: "Everybody",
    faultKind: "How it fails",
    kind429: "429, retry after 5 s",
    kind500: "500 Internal Server Error",
    kindBefore: "Connection lost, nothing done",
    kindAfter: "Connection lost, but done",
    order: "Order",
    faultWaiting: "Will fail: ",
    faultClear: "Take back",
    transcript: "Transcript",
    pageLanguage: "Language of this page",
    addPerson: "Add a person",
    addTitle: "Add a person",
    name: "Name",
    personLanguage: "Language of the person's phone",
    add: "Add",
    cancel: "Cancel",
    close: "Close",
    remove: "Put this phone away",
    block: "Block",
    unblock: "Unblock",
    bot: "bot",
    botSelect: "Chat with",
    typing: "typing …",
    chat: "Chat",
    start: "Start",
    whatCanItDo: "What can this bot do?",
    blockedHint: "This person has blocked the bot.",
    message: "Message",
    send: "Send",
    menu: "Commands",
    noCommands: "The bot has set no commands.",
    attach: "Attach",
    photo: "Photo",
    document: "Document",
    fileTooBig: "This file is larger than 20 MB. A bot could not fetch it from Telegram.",
    fileEmpty: "This file is empty. Telegram sends no empty files.",
    fileUnreadable: "This file could not be read. Please choose it again.",
    sticker: "Sticker",
    contact: "Contact",
    voice: "Voice message",
    edited: "edited",
    edit: "Edit",
    editing: "Editing your message",
    save: "Save",
    more: "Show more",
    less: "Show less",
    spoiler: "Hidden text. Press to show.",
    copied: "Copied.",
    copyFailed: "Could not copy. The text is: ",
    unsupported: "The sandbox has no such button.",
    toNewest: "To the newest message",
    ok: "OK",
    refused: "The sandbox refused this: ",
    invitation: "Who opens this link?",
    invitationHint: "On a real phone this link opens the chat with the bot.",
  },
  ja: {
    title: "Tsuriai サンドボックス",
    sandbox: "サンドボックス",
    about: "お試し用の画面です。外部には何も送りません。スマートフォンは1台が1人分です。「次のお知らせ」で時計が進みます。",
    people: "人",
    phones: "スマートフォン",
    offline: "サンドボックスが応答しません。再接続しています…",
    controls: "操作",
    clock: "サンドボックス内の日時（東京）",
    plusHour: "＋1時間",
    plusDay: "＋1日",
    plusWeek: "＋1週間",
    nextReminder: "次のお知らせ",
    noReminder: "予定されているお知らせはありません。",
    reminderDue: "次のお知らせは、すでに送信時刻を過ぎています。",
    reminderUnknown: "次のお知らせを確認できませんでした。もう一度お試しください。",
    moveTo: "日時を指定…",
    moveToTitle: "時計を動かす",
    moveToHint: "日本時間です。指定した時刻から時計が進みます。",
    move: "動かす",
    fault: "次の通信を失敗させる",
    faultTitle: "ボットの次の通信を失敗させる",
    faultMethod: "どの通信",
    anyMethod: "すべて（更新の取得を含む）",
    faultChat: "誰との通信",
    anyChat: "全員",
    faultKind: "失敗のしかた",
    kind429: "429（5秒後に再試行）",
    kind500: "500 Internal Server Error",
    kindBefore: "切断（処理されない）",
    kindAfter: "切断（処理はされる）",
    order: "設定",
    faultWaiting: "失敗予定：",
    faultClear: "取り消す",
    transcript: "会話を保存",
    pageLanguage: "このページの言語",
    addPerson: "人を追加",
    addTitle: "人を追加",
    name: "名前",
    personLanguage: "その人のスマートフォンの言語",
    add: "追加",
    cancel: "やめる",
    close: "閉じる",
    remove: "この画面を片付ける",
    block: "ブロック",
    unblock: "ブロック解除",
    bot: "ボット",
    botSelect: "相手",
    typing: "入力中…",
    chat: "チャット",
    start: "スタート",
    whatCanItDo: "このボットでできること",
    blockedHint: "この人はボットをブロックしています。",
    message: "メッセージ",
    send: "送信",
    menu: "コマンド",
    noCommands: "コマンドは設定されていません。",
    attach: "添付",
    photo: "写真",
    document: "ファイル",
    fileTooBig: "20MBを超えるファイルです。ボットはTelegramから受け取れません。",
    fileEmpty: "空のファイルは、Telegramでは送信できません。",
    fileUnreadable: "ファイルを読み取れませんでした。もう一度選んでください。",
    sticker: "スタンプ",
    contact: "連絡先",
    voice: "音声メッセージ",
    edited: "編集済み",
    edit: "編集",
    editing: "メッセージを編集中",
    save: "保存",
    more: "続きを表示",
    less: "閉じる",
    spoiler: "隠された文字。押すと表示します。",
    copied: "コピーしました。",
    copyFailed: "コピーできませんでした。内容：",
    unsupported: "サンドボックスでは使えないボタンです。",
    toNewest: "最新のメッセージへ",
    ok: "OK",
    refused: "サンドボックスが受け付けませんでした：",
    invitation: "このリンクを開くのは誰ですか",
    invitationHint: "実際のスマートフォンでは、このリンクでボットとのチャットが開きます。",
  },
};

export const LANGUAGES = { ja: "日本語", en: "English" };

let language = "en";

/** The page's language, "ja" or "en". */
export const spoken = () => language;

/** The words for `key` in the page's language. */
export function say(key) {
  const words = WORDS[language][key];
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words;
}

/** Fills in the words of all marked elements inside `root`, and of `root`. */
export function relabel(root) {
  for (const node of marked(root, "data-word")) node.textContent = say(node.getAttribute("data-word"));
  for (const node of marked(root, "data-word-prompt")) {
    node.placeholder = say(node.getAttribute("data-word-prompt"));
  }
  for (const node of marked(root, "data-word-label")) {
    const words = say(node.getAttribute("data-word-label"));
    node.setAttribute("aria-label", words);
    if (node.matches("button, a, select")) node.title = words;
  }
  return root;
}

function marked(root, attribute) {
  const inside = [...root.querySelectorAll(`[${attribute}]`)];
  return root.matches?.(`[${attribute}]`) ? [root, ...inside] : inside;
}

/** Switches the page to `code` and keeps the choice. */
export function speak(code) {
  language = code in WORDS ? code : "en";
  document.documentElement.lang = language;
  document.title = say("title");
  relabel(document);
}
