"""The methods the sandbox knows, by their lower-case name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from bot.sandbox import methods_chat as chat
from bot.sandbox import methods_edit as edit
from bot.sandbox import methods_profile as profile
from bot.sandbox import methods_send as send
from bot.sandbox import methods_updates as updates

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.bots import Wordings
    from bot.sandbox.call import Call

Method: TypeAlias = "Callable[[Call], Any]"


def _name(call: Call) -> Wordings:
    return call.bot.name


def _description(call: Call) -> Wordings:
    return call.bot.description


def _short_description(call: Call) -> Wordings:
    return call.bot.short_description


METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "logout": profile.log_out,
    "close": profile.log_out,
    "getupdates": updates.get_updates,
    "setwebhook": updates.set_webhook,
    "deletewebhook": updates.delete_webhook,
    "getwebhookinfo": updates.get_webhook_info,
    "sendmessage": send.send_message,
    "senddocument": send.send_document,
    "sendphoto": send.send_photo,
    "sendmediagroup": send.send_media_group,
    "sendchataction": send.send_chat_action,
    "editmessagetext": edit.edit_message_text,
    "editmessagecaption": edit.edit_message_caption,
    "editmessagereplymarkup": edit.edit_message_reply_markup,
    "deletemessage": edit.delete_message,
    "answercallbackquery": edit.answer_callback_query,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.wording_setter(_name, "name", 64),
    "getmyname": profile.wording_getter(_name, "name"),
    "setmydescription": profile.wording_setter(_description, "description", 512),
    "getmydescription": profile.wording_getter(_description, "description"),
    "setmyshortdescription": profile.wording_setter(_short_description, "short_description", 120),
    "getmyshortdescription": profile.wording_getter(_short_description, "short_description"),
    "setchatmenubutton": profile.set_chat_menu_button,
    "getchat": chat.get_chat,
    "getchatmember": chat.get_chat_member,
    "leavechat": chat.leave_chat,
    "getfile": chat.get_file,
}

NOT_IN_WEBHOOK_ANSWERS = frozenset({"setwebhook", "deletewebhook", "close", "logout"})


def may_answer_webhook(name: str) -> bool:
    """Whether a method may be carried out from the body of a webhook's answer."""
    return not name.startswith("get") and name not in NOT_IN_WEBHOOK_ANSWERS
